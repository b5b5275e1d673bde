import Recordings

extension Store {
  /// Leaves rows of the open view out, or shows them again: of what is loaded, without asking the server. Where few
  /// rows are left, further pages are read ahead.
  mutating func hide(_ command: Command) {
    let height = state.layout.listHeight(of: .recordings)
    let aside = state.recordings.list.viewedAside
    if state.recordings.list.hidesViewed {
      state.recordings.list.showViewed(height: height)
      state.notice = .hiding(viewed: false, rows: aside)
    } else if command == .hideViewed {
      state.recordings.list.hideViewed(height: height)
      state.notice = .hiding(viewed: true, rows: state.recordings.list.viewedAside)
      readAhead(.ahead)
    }
  }
}
