package import Recordings

/// Why the library cannot do what it was asked for: facts, no sentences.
package enum LibraryFailure: Error, Hashable, Sendable {
  case fetch(FetchFailure)
  case journal(JournalFailure)
  /// The question cannot be asked of this server.
  case listing(ListingProblem)
  /// No playlist has this id or name; `nearest` is a name that may be meant.
  case noPlaylist(String, nearest: String?)
  /// Several playlists have this name.
  case ambiguousPlaylist(String, [PlaylistReference])

  /// Why the server did not answer; nil where it was not the server.
  package var fetchFailure: FetchFailure? {
    if case .fetch(let failure) = self { failure } else { nil }
  }
}
