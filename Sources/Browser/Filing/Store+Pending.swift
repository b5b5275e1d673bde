import Recordings

/// What is on its way to the server, laid over what comes from it.
extension Store {
  /// Rows that arrived may be older than what is on its way to the server: that is laid over them.
  mutating func layPendingOverRows() {
    for write in state.filing.pending.values {
      switch write.undo {
      case .putBack(let recording, _, let playlist) where state.recordings.view == .playlist(playlist.id):
        _ = state.recordings.list.remove(
          recording.id, height: state.layout.listHeight(of: .recordings))
      case .unview(let id, _): state.recordings.list.update(id) { $0.viewed = true }
      case .putBack, .unlist, .abandonFiling: break
      }
    }
  }

  /// The same for counts; which of them the server had counted already is not known, so they are read again later.
  mutating func layPendingOverCounts() {
    guard !state.filing.pending.isEmpty else { return }
    state.filing.countsAreGuessed = true
    for write in state.filing.pending.values {
      switch write.undo {
      case .unlist(let id, let playlist, let counted):
        let viewed = state.recordings.list.recording(id)?.viewed == true
        if counted { state.playlists.count(playlist.id, changesBy: 1, viewed: viewed) }
      case .putBack(let recording, _, let playlist):
        state.playlists.count(playlist.id, changesBy: -1, viewed: recording.viewed == true)
      case .unview(let id, _): countViewed(id, 1)
      case .abandonFiling: break
      }
    }
  }

  /// An answer about the lists may be older than what is on its way to the server: that is laid over it.
  mutating func relistPending(_ id: RecordingID) {
    let pending = state.filing.pending.sorted { $0.key.number < $1.key.number }
    for (_, write) in pending {
      switch write.undo {
      case .unlist(id, let playlist, _): _ = list(id, in: playlist)
      case .putBack(let recording, _, let playlist) where recording.id == id: unlist(id, from: playlist)
      case .unlist, .putBack, .unview, .abandonFiling: break
      }
    }
  }

  /// Whether the recording was not listed there before, as far as is known.
  mutating func list(_ id: RecordingID, in playlist: HoldingPlaylist) -> Bool {
    guard var holding = state.detail[id].holding.value else { return true }
    guard !holding.contains(where: { $0.id == playlist.id }) else { return false }
    holding.insert(playlist, at: 0)
    state.detail[id].holding = .loaded(holding)
    return true
  }

  mutating func unlist(_ id: RecordingID, from playlist: HoldingPlaylist) {
    guard var holding = state.detail[id].holding.value else { return }
    holding.removeAll { $0.id == playlist.id }
    state.detail[id].holding = .loaded(holding)
  }

  /// The collections known to hold a recording count one viewed recording more or less.
  mutating func countViewed(_ id: RecordingID, _ change: Int) {
    var collections = Set((state.detail[id].holding.value ?? []).map(\.id))
    if case .playlist(let open) = state.recordings.view, state.playlists[open]?.kind == .collection {
      collections.insert(open)
    }
    for collection in collections { state.playlists.viewedCount(of: collection, changesBy: change) }
  }
}
