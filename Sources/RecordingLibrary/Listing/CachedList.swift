package import Foundation
package import Recordings

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
