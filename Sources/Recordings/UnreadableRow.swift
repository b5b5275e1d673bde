/// A row that could not be read. It is shown as such, never dropped.
package struct UnreadableRow: Hashable, Sendable {
  /// Why, in the words of `FetchFailure.unreadable`: a field's name and what was wrong with it.
  package var reason: String
  package var raw: JSONText

  package init(reason: String, raw: JSONText) {
    self.reason = reason
    self.raw = raw
  }
}
