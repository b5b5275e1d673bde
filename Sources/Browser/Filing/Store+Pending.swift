import HashTreeCollections
import Recordings

/// Applies pending writes to what the server answers.
extension Store {
  /// Rows may have arrived older than pending writes, so these are applied to all that are loaded.
  mutating func applyPendingToRows() {
    for write in state.pendingOverRows { layOverRow(write) }
  }

  /// The same for the rows of a page that arrived.
  mutating func applyPendingToRows(of page: RecordingPage) {
    guard !state.filing.pending.isEmpty else { return }
    for id in page.rows.compactMap(\.id) {
      for pending in state.filing.pending.inOrder(about: id) { layOverRow(pending.entry.write) }
    }
  }

  private mutating func layOverRow(_ write: Write) {
    switch write {
    case .remove(let id, let playlist) where state.recordings.view == .playlist(playlist):
      takeOut(id, of: playlist)
    case .markViewed(let id): state.recordings.update(id) { $0.viewed = true }
    case .add, .remove, .create, .change, .delete: break
    }
  }

  /// The same for playlists and their counts. Which writes the server had counted already is unknown, so the
  /// counts are read again later.
  mutating func applyPendingToPlaylists() {
    guard !state.filing.pending.isEmpty else { return }
    state.filing.countsAreGuessed = true
    for pending in state.filing.pending.inOrder(\.entry.write.isAboutPlaylist) {
      layOverPlaylist(pending.entry.write)
    }
    // The order of counting does not matter.
    for pending in state.filing.pending.entries.values { count(pending) }
  }

  private mutating func layOverPlaylist(_ write: Write) {
    switch write {
    case .create(let id, let new): if state.playlists[id] == nil { _ = show(.create(id, new)) }
    case .change(let id, let edit):
      guard var playlist = state.playlists[id] else { return }
      playlist.apply(edit.after)
      state.playlists.replace(playlist, height: state.layout.listHeight(of: .playlists))
    case .add, .remove, .markViewed, .delete: break
    }
  }

  private mutating func count(_ pending: PendingEntry) {
    switch (pending.entry.write, pending.undo) {
    case (.add(let id, let playlist, _), .unlist(_, _, counted: true)?):
      state.playlists.count(playlist, changesBy: 1, viewed: isViewed(id))
    case (.remove(_, let playlist), .relist(_, _, let viewed)?):
      state.playlists.count(playlist, changesBy: -1, viewed: viewed)
    case (.markViewed(let id), .unview(_, let before)?): if before != true { countViewed(id, 1) }
    case (.add, _), (.remove, _), (.markViewed, _), (.create, _), (.change, _), (.delete, _): break
    }
  }

  mutating func takeOut(_ id: RecordingID, of playlist: PlaylistID) {
    let height = state.layout.listHeight(of: .recordings)
    guard let removed = state.recordings.takeOut(id, of: playlist, height: height) else { return }
    state.filing.pending.rowTakenOut(removed, of: Membership(id, playlist))
  }

  /// Puts a row back in its place; false where it was not taken out, or another view is open.
  mutating func putBack(_ id: RecordingID, in playlist: PlaylistID) -> Bool {
    guard state.recordings.view == .playlist(playlist),
      let taken = state.filing.pending.rowPutBack(Membership(id, playlist))
    else { return false }
    state.recordings.list.putBack(
      taken.row, before: taken.followers, height: state.layout.listHeight(of: .recordings))
    return true
  }

  /// The collections known to hold a recording count one viewed recording more or less.
  mutating func countViewed(_ id: RecordingID, _ change: Int) {
    for collection in state.recordings.collections(holding: id, state.detail, state.playlists) {
      state.playlists.viewedCount(of: collection, changesBy: change)
    }
  }
}

extension BrowserState {
  /// The pending writes that rows of the open list may not show yet, in their order.
  fileprivate var pendingOverRows: [Write] {
    filing.pending.inOrder { pending in
      switch pending.entry.write {
      case .remove(let id, let playlist):
        recordings.view == .playlist(playlist) && recordings.list.isShown(id)
      case .markViewed(let id): recordings.list.table.slot(of: id) != nil
      case .add, .create, .change, .delete: false
      }
    }.map(\.entry.write)
  }
}

extension Write {
  fileprivate var isAboutPlaylist: Bool {
    switch self {
    case .create, .change: true
    case .add, .remove, .markViewed, .delete: false
    }
  }
}
