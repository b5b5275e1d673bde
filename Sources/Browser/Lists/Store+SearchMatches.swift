import Foundation

extension Store {
  /// So many rows are counted at once. More of them wait until the found row is on the screen.
  private static let countedAtOnce = 2_000

  /// After each action: the matches of the search in the focused pane are counted, if that was not done.
  mutating func followSearchMatches() {
    let pane = state.search?.pane ?? state.focus
    guard let search = state[searchIn: pane], !search.words.isEmpty, isUncounted(search, in: pane) else {
      state.countsMatchesAt = nil
      return
    }
    if state.countedRows(of: pane) <= Self.countedAtOnce {
      countMatches(in: pane)
    } else if state.countsMatchesAt == nil {
      state.countsMatchesAt = state.now
    }
  }

  mutating func countMatches(in pane: PaneID) {
    state.countsMatchesAt = nil
    guard var search = state[searchIn: pane] else { return }
    search.found = state.rows(of: search, in: pane)
    state[searchIn: pane] = search
  }

  private func isUncounted(_ search: ListSearch, in pane: PaneID) -> Bool {
    guard let found = search.found, found.words == search.words else { return true }
    // Making the detail's lines takes longer than looking whether there are more.
    return pane != .detail && found.count != state.countedRows(of: pane)
  }
}

extension BrowserState {
  fileprivate func countedRows(of pane: PaneID) -> Int {
    switch pane {
    case .playlists: playlists.entries.count
    case .recordings: recordings.list.rows.count
    case .detail: timelineRows.map { TimelineLines(rows: $0, zone: settings.zone).count } ?? 0
    }
  }
}
