import Recordings

/// How pending writes show in each pane.
extension RecordingsPane {
  /// Takes a row out of its collection's view, where that is open. The first of the rows behind it that is
  /// still there marks its place.
  mutating func takeOut(_ id: RecordingID, of playlist: PlaylistID, height: Int) -> RemovedRow? {
    guard view == .playlist(playlist), let index = list.index(of: id) else { return nil }
    let followers = list.ids(behind: index, atMost: Self.followersKept)
    return list.remove(id, height: height).map { RemovedRow(row: $0, followers: followers) }
  }

  private static let followersKept = 100

  /// The collections known to hold a recording, the open one among them.
  func collections(holding id: RecordingID, _ detail: DetailPane, _ playlists: PlaylistsPane) -> Set<
    PlaylistID
  > {
    var collections = Set((detail[id].collections.value ?? []).map(\.id))
    if case .playlist(let open) = view, playlists[open]?.kind == .collection { collections.insert(open) }
    return collections
  }
}

extension RecordingList {
  fileprivate func ids(behind index: Int, atMost count: Int) -> [RecordingID] {
    let rows = rows
    return rows.indices[(index + 1)...].prefix(count).compactMap { rows.id(at: $0) }
  }
}

extension DetailPane {
  /// Whether the recording was not listed there before, as far as is known.
  mutating func list(_ id: RecordingID, in playlist: PlaylistReference) -> Bool {
    guard var collections = self[id].collections.value else { return true }
    guard !collections.contains(where: { $0.id == playlist.id }) else { return false }
    collections.insert(playlist, at: 0)
    self[id].collections = .loaded(collections)
    return true
  }

  mutating func unlist(_ id: RecordingID, from playlist: PlaylistReference) {
    guard var collections = self[id].collections.value else { return }
    collections.removeAll { $0.id == playlist.id }
    self[id].collections = .loaded(collections)
  }

  /// An answer about collections may be older than pending writes, so these are applied to it.
  mutating func relist(_ id: RecordingID, after pending: PendingDecisions) {
    for pending in pending.inOrder(about: id) {
      switch pending.undo {
      case .unlist(id, let playlist, _)?: _ = list(id, in: playlist)
      case .relist(id, let playlist, _)?: unlist(id, from: playlist)
      case .unlist?, .relist?, .unview?, .uncreate?, .playlist?, nil: break
      }
    }
  }
}
