package import Recordings

/// Playlists that Reel deleted and that can be restored: the server lists no deleted ones.
package struct RestoreOverlay: Hashable, Sendable {
  package var deleted: [DeletedPlaylist] = []
  package var isLoading = true
  package var failure: JournalFailure?
  package var cursor = ListCursor()

  package init() {}
}
