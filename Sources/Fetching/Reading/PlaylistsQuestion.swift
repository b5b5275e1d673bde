import Recordings

/// A page of playlists.
struct PlaylistsQuestion: Hashable, Sendable {
  var project: ProjectID
  var query: PlaylistsQuery
}
