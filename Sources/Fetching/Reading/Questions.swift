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

/// Something about one recording.
struct RowQuestion: Hashable, Sendable {
  var project: ProjectID
  var recording: RecordingID
}

/// A page of playlists.
struct PlaylistsQuestion: Hashable, Sendable {
  var project: ProjectID
  var query: PlaylistsQuery
}

/// Persons by distinct id or words.
struct PersonsQuestion: Hashable, Sendable {
  var project: ProjectID
  var query: PersonsQuery
}

/// Whose key it is; there is one.
struct AccountQuestion: Hashable, Sendable {}
