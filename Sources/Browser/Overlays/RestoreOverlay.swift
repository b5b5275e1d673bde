package import Recordings

/// Playlists that Reel deleted and that can be restored: the server lists no deleted ones.
package struct RestoreOverlay: Hashable, Sendable {
  package var deleted: [DeletedPlaylist] = []
  package var isLoading = true
  package var failure: JournalFailure?
  package var cursor = ListCursor()

  package init() {}

  mutating func deletedRead(_ result: Result<[DeletedPlaylist], JournalFailure>) {
    isLoading = false
    switch result {
    case .success(let deleted): self.deleted = deleted
    case .failure(let failure): self.failure = failure
    }
  }
}
