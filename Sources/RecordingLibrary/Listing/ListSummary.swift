/// How the reading of a list ended.
package struct ListSummary: Hashable, Sendable {
  package enum End: Hashable, Sendable {
    case whole
    /// As many rows came as were wanted; there may be more.
    case limit
    /// The receiver wanted no more.
    case stopped
    /// The server shows no more rows of a collection, which holds this many.
    case shownInPart(of: Int)
  }

  /// Rows that were handed out.
  package var rows = 0
  /// Those of them that could not be read.
  package var unreadable = 0
  /// Rows that came and did not meet the words that only rows can answer.
  package var filteredOut = 0
  package var end = End.whole

  package init() {}
}
