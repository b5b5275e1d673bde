import Recordings
import Terminal

extension Store {
  /// Asks which collections hold the marked rows.
  mutating func openListsOfMarked() {
    askLists(MembershipOverlay(state.recordings.list.targets.map(\.id)))
  }

  private mutating func askLists(_ lists: MembershipOverlay) {
    var lists = lists
    if let project = state.project { effects += lists.ask(of: project, knowing: state.detail) }
    state.overlay = .lists(lists)
  }

  /// An answer about a row that the overlay counts.
  mutating func count(_ result: Result<[Playlist], FetchFailure>, of id: RecordingID) {
    guard case .lists(var lists)? = state.overlay else { return }
    lists.arrived(result, of: id)
    askLists(lists)
  }

  mutating func handle(_ key: Key, in lists: MembershipOverlay) {
    var lists = lists
    let height = BrowserLayout.overlayListHeight(in: state.size)
    switch lists.handle(key, keys: state.settings.keyMap, height: height) {
    case .stays: state.overlay = .lists(lists)
    case .closes: state.overlay = nil
    case .asksOn: askLists(lists)
    case .opens(let playlist):
      state.overlay = nil
      open(.playlist(playlist))
      focus(.recordings)
    }
  }
}
