import Terminal

extension Store {
  mutating func move(_ movement: Movement) { move(movement, in: state.focus) }

  mutating func move(_ movement: Movement, in pane: PaneID) {
    let height = state.layout.listHeight(of: pane)
    switch pane {
    case .playlists: state.playlists.move(movement, height: height)
    case .recordings:
      state.recordings.list.cursor.move(movement, count: state.recordings.list.rows.count, height: height)
      readAhead()
    case .detail:
      state.detail.cursor.move(movement, count: DetailContent(state).count, height: height)
    }
  }

  /// From a list the detail's text scrolls; from the detail and the playlists the recordings move.
  mutating func moveOther(_ step: Int) {
    guard state.focus == .recordings else { return move(.by(step), in: .recordings) }
    let height = state.layout.listHeight(of: .detail)
    state.detail.cursor.scrollView(by: step * 3, count: DetailContent(state).count, height: height)
  }
}
