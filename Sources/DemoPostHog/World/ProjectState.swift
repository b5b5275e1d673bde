/// What can change in a project.
struct ProjectState: Sendable {
  var playlists: [StoredPlaylist]
  /// Indexes of the recordings the user has viewed since the start.
  var viewed: Set<Int> = []
  var deleted: Set<Int> = []
  var deletedUnknown: Set<String> = []
}
