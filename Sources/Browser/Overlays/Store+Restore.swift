import Recordings
import Terminal

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

  mutating func press(_ key: Key, in overlay: RestoreOverlay) {
    var overlay = overlay
    if let movement = state.settings.keyMap.movement(inList: key) {
      overlay.cursor.move(
        movement, count: overlay.deleted.count, height: BrowserLayout.overlayListHeight(in: state.size))
      state.overlay = .restore(overlay)
      return
    }
    guard case .restore(let pressed)? = state.settings.keyMap.match(key, in: .restore) else { return }
    switch pressed {
    case .close: state.overlay = nil
    case .restore:
      guard overlay.deleted.indices.contains(overlay.cursor.index) else { return }
      let playlist = overlay.deleted[overlay.cursor.index]
      state.overlay = nil
      decide(.restorePlaylist(playlist.edit.title), [.change(playlist.id, playlist.edit.inverse)])
    }
  }
}

extension BrowserView {
  mutating func drawRestore(_ overlay: RestoreOverlay) {
    let rect = openBox(" Restore a list ", typed: nil, rows: max(3, overlay.deleted.count), columns: 60)
    drawChoices(overlay.deleted.count, overlay.cursor, rect) { view, index, row in
      view.frame.put(
        overlay.deleted[index].edit.title.fitted(to: rect.columns - 3), column: rect.column + 2, row: row,
        end: rect.endColumn, style: view.theme[.text])
    }
    guard overlay.deleted.isEmpty else { return }
    if let failure = overlay.failure {
      drawPlaceholder([(Sentence(JournalWording.what(failure)), .error)], rect)
    } else {
      drawPlaceholder(
        [(overlay.isLoading ? "Reading the journal\(shapes.ellipsis)" : "Reel deleted no list here.", .dim)],
        rect)
    }
  }
}
