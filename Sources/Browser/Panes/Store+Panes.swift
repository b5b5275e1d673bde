extension Store {
  mutating func runPane(_ command: PaneCommand) {
    switch command {
    case .focus(let pane): focus(pane)
    case .focusNext: focus(PaneID(rawValue: state.focus.rawValue % 3 + 1) ?? .playlists)
    case .focusPrevious: focus(PaneID(rawValue: (state.focus.rawValue + 1) % 3 + 1) ?? .detail)
    case .inward: goInward()
    case .outward: goOutward()
    case .nextTab: turnTab(1)
    case .previousTab: turnTab(-1)
    case .open: open()
    case .up: climb()
    case .back: goBack()
    case .zoom: zoom(!state.zoomed)
    }
  }

  mutating func focus(_ pane: PaneID) {
    state.focus = pane
    if pane == .detail, state.detail.dueAt != nil { loadDetail() }
    settleCursors()
  }

  private mutating func zoom(_ zoomed: Bool) {
    state.zoomed = zoomed
    settleCursors()
  }

  /// The panes' heights change with the zoom, and with the focus where only one is shown.
  private mutating func settleCursors() {
    let layout = state.layout
    state.recordings.list.cursor.settle(
      count: state.recordings.list.rows.count, height: layout.listHeight(of: .recordings))
    state.playlists.cursor.settle(
      count: state.playlists.entries.count, height: layout.listHeight(of: .playlists))
  }

  private mutating func goInward() {
    switch state.focus {
    case .playlists: open()
    case .recordings: focus(.detail)
    case .detail: turnTab(1)
    }
  }

  private mutating func goOutward() {
    switch state.focus {
    case .playlists: break
    case .recordings: focus(.playlists)
    case .detail: state.detail.tab == DetailTab.allCases.first ? focus(.recordings) : turnTab(-1)
    }
  }

  private mutating func turnTab(_ step: Int) {
    let count = DetailTab.allCases.count
    let tab = min(max(0, state.detail.tab.rawValue + step), count - 1)
    state.detail.tab = DetailTab(rawValue: tab) ?? .timeline
  }

  private mutating func open() {
    switch state.focus {
    case .playlists:
      guard case .view(let view) = state.playlists.current else { return }
      open(view)
      focus(.recordings)
    case .recordings:
      focus(.detail)
      if state.detail.tab == .timeline { readTimeline() }
    case .detail: openDetailLine()
    }
  }

  /// Reads the timeline, goes to a moment of it, folds and unfolds; in the Lists tab opens the collection.
  private mutating func openDetailLine() {
    let lines = DetailContent(state)
    if state.detail.tab == .timeline, state.timelineRows == nil { return readTimeline() }
    guard (0..<lines.count).contains(state.detail.cursor.index) else { return }
    switch lines[state.detail.cursor.index].opens {
    case .readTimeline?: readTimeline()
    case .moment(let place)?: goToTimelineEntry(place)
    case .timelineEntry(let place)?: foldTimelineEntry(place)
    case .fold(let path)?:
      if state.detail.folded.remove(path) == nil { state.detail.folded.insert(path) }
    case .playlist(let id)?:
      open(.playlist(id))
      focus(.recordings)
    case nil:
      state.notice = .said(
        "nothing to open in this line; \(key: .openInBrowser) opens the recording in a browser")
    }
  }

  /// One level up: search, range, marks, zoom, filter, then from the detail to the recordings, where it ends.
  /// Chord and overlay were handled before.
  private mutating func climb() {
    if clearSearch() { return }
    if state.focus == .playlists, showAllPlaylists() { return }
    if state.focus == .recordings, leaveSingleRecording() { return }
    if state.focus == .recordings, state.recordings.list.rangeStart != nil {
      return state.recordings.list.dropRange()
    }
    if state.focus == .recordings, state.triage.isOn, state.recordings.list.marks.isEmpty {
      return endTriage()
    }
    if state.focus == .recordings, !state.recordings.list.marks.isEmpty {
      state.recordings.list.clearMarks()
    } else if state.zoomed {
      zoom(false)
    } else if state.focus == .recordings, state.recordings.location.filter != nil {
      clearFilter()
    } else if state.layout.hasDrawer, state.focus == .playlists {
      // The drawer lies over the recordings, and they are the lowest level.
      focus(.recordings)
    } else if state.focus == .detail {
      focus(.recordings)
    } else if state.focus == .recordings {
      state.notice = .nothingToDo("nothing to close here; \(key: .pane(.outward)) goes to the playlists")
    }
  }

  private mutating func goBack() {
    if state.focus == .playlists { return quit() }
    state.zoomed = false
    focus(PaneID(rawValue: state.focus.rawValue - 1) ?? .playlists)
  }
}
