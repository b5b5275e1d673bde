package import Foundation

/// Rows of a view from an earlier answer, in the view's order.
package struct CachedRows: Hashable, Sendable {
  /// Behind which row of the view to go on.
  package struct Place: Hashable, Sendable {
    package let position: Int64

    package init(position: Int64) { self.position = position }
  }

  /// Not those that have expired since.
  package var rows: [PackedRecording]
  /// When the view's first page was answered.
  package var loadedAt: Date
  /// When the oldest of the rows behind it were answered, if that was earlier.
  package var restLoadedAt: Date?
  /// Where more rows of the cache begin; nil where these are the last.
  package var more: Place?
  /// Where the server goes on behind the last row of the cache.
  package var next: PageToken?

  package init(
    rows: [PackedRecording], loadedAt: Date, restLoadedAt: Date? = nil, more: Place? = nil,
    next: PageToken? = nil
  ) {
    self.rows = rows
    self.loadedAt = loadedAt
    self.restLoadedAt = restLoadedAt
    self.more = more
    self.next = next
  }
}
