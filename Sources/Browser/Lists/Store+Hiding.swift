import Recordings

extension Store {
  /// Leaves viewed rows of the open view out, or shows them again: of what is loaded, without asking the server. Where
  /// few rows are left, further pages are read ahead.
  mutating func setHidesViewed(_ hides: Bool) {
    let aside = state.recordings.list.viewedAside
    var arrangement = state.recordings.list.arrangement
    arrangement.hidesViewed = hides
    state.recordings.list.arrange(arrangement, height: state.layout.listHeight(of: .recordings))
    state.notice = hides ? .hidingViewed : .showingViewed(aside)
    if hides { readAhead(.prefetch) }
  }
}
