/// What came of the user's editor.
package enum EditOutcome: Hashable, Sendable {
  case written(String)
  case noEditor(String)
  /// It ended with an error. Its text is ignored.
  case failed(String)
}
