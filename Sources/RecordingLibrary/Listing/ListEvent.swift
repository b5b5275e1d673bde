package import Foundation
package import Recordings

/// What happens while a list is read to its end.
package enum ListEvent: Hashable, Sendable {
  /// Rows in the list's order, none of them twice. What could not be read is among them.
  case rows([PageRow])
  /// The server or the key's quota holds the next page back until a moment; reading goes on then.
  case waiting(until: Date, FetchFailure)
  /// The server could not read its own cursor: the pages are read from the first one again.
  case beganAnew
  /// The server is too old for parts of the question: it is asked without them.
  case notApplied(Set<QueryPart>)
}

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
  package var putAside = 0
  package var end = End.whole

  package init() {}
}

/// Rows of a list from the cache.
package struct CachedList: Hashable, Sendable {
  package var rows: [PageRow]
  /// When the list's first page was answered.
  package var loadedAt: Date
  /// When the oldest of the rows behind it were; nil where all came together.
  package var restLoadedAt: Date?

  /// The age of the oldest row.
  package var oldestAt: Date { min(loadedAt, restLoadedAt ?? loadedAt) }
}
