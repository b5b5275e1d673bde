import Recordings

/// A page of recordings.
struct PageQuestion: Hashable, Sendable {
  var project: ProjectID
  var listing: RecordingListing
  var mark: PageToken?

  /// The same at the first page: what stands for the list.
  var list: PageQuestion {
    var list = self
    list.mark = nil
    return list
  }

  /// One of the large pages of loading all: too much to keep, and nobody asks for it twice.
  var isLarge: Bool {
    if case .matching(let query) = listing { query.limit > 100 } else { false }
  }

  var beginsWithNewest: Bool { mark == nil && listing.sort == RowSort(.startTime, ascending: false) }
}
