/// What came of the user's editor.
package enum EditOutcome: Hashable, Sendable {
  case written(String)
  case noEditor(String)
  /// It ended with an error: what it left is not taken.
  case failed(String)
}
