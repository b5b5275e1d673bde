import Recordings
import Terminal

extension Store {
  /// Asks which collections hold the marked rows; what is known already is not asked for.
  mutating func openListsOfMarked() {
    var lists = MembershipOverlay(state.recordings.list.targets.map(\.id))
    askLists(&lists)
    state.overlay = .lists(lists)
  }

  private mutating func askLists(_ lists: inout MembershipOverlay) {
    guard let project = state.project else { return }
    while let id = lists.next() {
      if let known = state.detail[id].holding.value {
        lists.membershipArrived(known, of: id)
      } else {
        effects.append(.load(.membership(project, id, .user)))
      }
    }
  }

  /// An answer about a row that the overlay counts.
  mutating func count(_ result: Result<[Playlist], FetchFailure>, of id: RecordingID) {
    guard case .lists(var lists)? = state.overlay else { return }
    switch result {
    case .failure(let failure): lists.fail(failure, of: id)
    case .success(let playlists):
      lists.membershipArrived(
        playlists.filter { $0.kind == .collection }.map { PlaylistReference(id: $0.id, title: $0.title) },
        of: id)
    }
    askLists(&lists)
    state.overlay = .lists(lists)
  }

  mutating func press(_ key: Key, in lists: MembershipOverlay) {
    var lists = lists
    let count = lists.lines.count
    if let movement = state.settings.keyMap.movement(inList: key) {
      lists.cursor.move(movement, count: count, height: BrowserLayout.overlayListHeight(in: state.size))
      state.overlay = .lists(lists)
      return
    }
    guard case .membership(let pressed)? = state.settings.keyMap.match(key, in: .membership) else { return }
    switch pressed {
    case .close: state.overlay = nil
    case .goOn:
      lists.failure = nil
      askLists(&lists)
      state.overlay = .lists(lists)
    case .open:
      guard count > lists.cursor.index else { return }
      state.overlay = nil
      open(.playlist(lists.lines[lists.cursor.index].playlist.id))
      focus(.recordings)
    }
  }
}
