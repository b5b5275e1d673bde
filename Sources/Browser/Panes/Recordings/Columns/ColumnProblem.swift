/// Why typed columns cannot be shown, and where in the text.
package struct ColumnProblem: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case unknown(String, nearest: String?)
    /// What follows the colon is not a width that the column can have.
    case width(RecordingColumn, least: Int)
  }

  package var reason: Reason
  /// In characters from the beginning of the text, from 0.
  package var place: Range<Int>

  package init(_ reason: Reason, at place: Range<Int>) {
    self.reason = reason
    self.place = place
  }
}
