import Recordings
import Terminal
import Wording

extension Store {
  /// From what the journal knows of deletions, or by the id that the list had.
  mutating func restore(_ id: String) {
    guard canRun(.restore), let project = state.journalProject else { return }
    if id.isEmpty {
      state.overlay = .restore(RestoreOverlay())
      return effects.append(.journal(.readDeleted(project)))
    }
    let edit = PlaylistEdit(
      title: id, before: PlaylistChange(deleted: true), after: PlaylistChange(deleted: false))
    decide(.restorePlaylist(id), [.change(PlaylistID(id), edit)])
  }

  mutating func deletedPlaylistsRead(_ result: Result<[DeletedPlaylist], JournalFailure>) {
    guard case .restore(var overlay)? = state.overlay else { return }
    overlay.deletedRead(result)
    state.overlay = .restore(overlay)
  }

  mutating func handle(_ key: Key, in overlay: RestoreOverlay) {
    var overlay = overlay
    let height = BrowserLayout.overlayListHeight(in: state.size)
    switch overlay.handle(key, keys: state.settings.keyMap, height: height) {
    case .stays: state.overlay = .restore(overlay)
    case .closes: state.overlay = nil
    case .restores(let playlist):
      state.overlay = nil
      decide(.restorePlaylist(playlist.edit.title), [.change(playlist.id, playlist.edit.inverse)])
    }
  }
}
