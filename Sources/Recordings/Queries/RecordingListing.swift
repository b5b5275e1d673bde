extension RecordingListing {
  /// The order in which its rows come; nil for what a playlist holds.
  package var sort: RowSort? {
    if case .matching(let query) = self { RowSort(query.order, ascending: query.ascending) } else { nil }
  }
}

extension RecordingListing {
  /// The same list in larger or smaller pages, where the server lets them be chosen.
  package var inLargePages: RecordingListing {
    guard case .matching(var query) = self else { return self }
    query.limit = 500
    return .matching(query)
  }
}

/// A list of recordings to ask for: by query, or by playlist.
package enum RecordingListing: Hashable, Sendable {
  case matching(RecordingsQuery)
  /// The server answers the 50 most recently started ones, whatever limit, offset or cursor says.
  case collection(PlaylistID)
  /// Pages by offset, at most 50 a page, until its count is reached. Its `has_next` means nothing.
  case synthetic(PlaylistID, count: Int)

  /// What a key needs to read it.
  package var scope: Scope {
    switch self {
    case .matching: .recordingRead
    case .collection, .synthetic: .playlistRead
    }
  }
}
