package import Recordings
import Terminal

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

  enum KeyOutcome: Hashable {
    case stays, closes
    case restores(DeletedPlaylist)
  }

  mutating func handle(_ key: Key, keys: KeyMap, height: Int) -> KeyOutcome {
    if let movement = keys.movement(inList: key, of: .restore) {
      cursor.move(movement, count: deleted.count, height: height)
      return .stays
    }
    guard case .restore(let pressed)? = keys.match(key, in: .restore) else { return .stays }
    switch pressed {
    case .close: return .closes
    case .restore: return deleted.indices.contains(cursor.index) ? .restores(deleted[cursor.index]) : .stays
    }
  }
}
