import Recordings

extension Store {
  /// Hides viewed rows among the loaded ones, or shows them again, without asking the server. Where few rows
  /// are left, more pages are read ahead.
  mutating func setHidesViewed(_ hides: Bool) {
    let aside = state.recordings.list.hiddenViewedCount
    state.recordings.list.hideViewed(hides, height: state.layout.listHeight(of: .recordings))
    state.notice = hides ? .hidingViewed : .showingViewed(aside)
    if hides { readAhead(.prefetch) }
  }
}
