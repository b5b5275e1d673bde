import Recordings

/// Applies pending writes to what the server answers.
extension Store {
  /// Arriving rows may be older than pending writes, so these are applied to them.
  mutating func layPendingOverRows() {
    for pending in state.filing.pending.inOrder {
      switch pending.entry.write {
      case .remove(let id, let playlist) where state.recordings.view == .playlist(playlist):
        takeOut(id, of: playlist)
      case .markViewed(let id): state.recordings.update(id) { $0.viewed = true }
      case .add, .remove, .create, .change, .delete: break
      }
    }
  }

  /// The same for playlists and their counts. Which writes the server had counted already is unknown, so the
  /// counts are read again later.
  mutating func layPendingOverPlaylists() {
    guard !state.filing.pending.isEmpty else { return }
    state.filing.countsAreGuessed = true
    let height = state.layout.listHeight(of: .playlists)
    for pending in state.filing.pending.inOrder {
      switch (pending.entry.write, pending.undo) {
      case (.add(let id, let playlist, _), .unlist(_, _, counted: true)?):
        state.playlists.count(playlist, changesBy: 1, viewed: isViewed(id))
      case (.remove(_, let playlist), .relist(_, _, let viewed)?):
        state.playlists.count(playlist, changesBy: -1, viewed: viewed)
      case (.markViewed(let id), .unview(_, let before)?): if before != true { countViewed(id, 1) }
      case (.create(let id, let new), _): if state.playlists[id] == nil { _ = show(.create(id, new)) }
      case (.change(let id, let edit), _):
        if var playlist = state.playlists[id] {
          playlist.apply(edit.after)
          state.playlists.replace(playlist, height: height)
        }
      case (.add, _), (.remove, _), (.markViewed, _), (.delete, _): break
      }
    }
  }

  /// An answer about collections may be older than pending writes, so these are applied to it.
  mutating func relistPending(_ id: RecordingID) {
    for pending in state.filing.pending.inOrder {
      switch pending.undo {
      case .unlist(id, let playlist, _)?: _ = list(id, in: playlist)
      case .relist(id, let playlist, _)?: unlist(id, from: playlist)
      case .unlist?, .relist?, .unview?, .uncreate?, .playlist?, nil: break
      }
    }
  }

  /// Takes a row out of its collection's view, where that is open.
  mutating func takeOut(_ id: RecordingID, of playlist: PlaylistID) {
    guard state.recordings.view == .playlist(playlist) else { return }
    let rows = state.recordings.list.rows
    guard let index = state.recordings.list.index(of: id) else { return }
    let followers = rows.indices[(index + 1)...].prefix(Self.followersKept).compactMap { rows.id(at: $0) }
    guard let row = state.recordings.list.remove(id, height: state.layout.listHeight(of: .recordings)) else {
      return
    }
    state.filing.pending.rowTakenOut(
      RemovedRow(row: row, followers: followers), of: Membership(id, playlist))
  }

  /// The rows behind one that was taken out. The first of them that is still there marks its place.
  private static var followersKept: Int { 100 }

  /// A row beyond the limit comes back with the next refresh.
  private static var mostTakenOut: Int { 1_000 }

  /// Puts a row back in its place; false where it was not taken out, or another view is open.
  mutating func putBack(_ id: RecordingID, in playlist: PlaylistID) -> Bool {
    guard state.recordings.view == .playlist(playlist),
      let taken = state.filing.pending.rowPutBack(Membership(id, playlist))
    else { return false }
    state.recordings.list.putBack(
      taken.row, before: taken.followers, height: state.layout.listHeight(of: .recordings))
    return true
  }

  /// Whether the recording was not listed there before, as far as is known.
  mutating func list(_ id: RecordingID, in playlist: PlaylistReference) -> Bool {
    guard var holding = state.detail[id].holding.value else { return true }
    guard !holding.contains(where: { $0.id == playlist.id }) else { return false }
    holding.insert(playlist, at: 0)
    state.detail[id].holding = .loaded(holding)
    return true
  }

  mutating func unlist(_ id: RecordingID, from playlist: PlaylistReference) {
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
