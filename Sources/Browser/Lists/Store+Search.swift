import Foundation
import Recordings
import Terminal

extension Store {
  mutating func runSearch(_ command: SearchCommand) {
    switch command {
    case .open: openSearch()
    case .nextMatch: goToMatch(1)
    case .previousMatch: goToMatch(-1)
    }
  }

  private mutating func openSearch() {
    // Folded lines are not searched.
    if state.focus == .detail { state.detail.folded = [] }
    state.search = SearchPrompt(pane: state.focus)
    setSearch(ListSearch(origin: cursor(of: state.focus)), in: state.focus)
  }

  /// The prompt takes every key until Enter or Esc.
  mutating func pressInSearch(_ key: Key) -> Bool {
    guard let prompt = state.search else { return false }
    if case .search(let pressed)? = state.settings.keyMap.match(key, in: .search) {
      switch pressed {
      case .keep: closeSearch(keeping: true)
      case .leave: closeSearch(keeping: false)
      case .next: goToMatch(1)
      case .previous: goToMatch(-1)
      }
    } else {
      write(key, in: prompt)
    }
    return true
  }

  private mutating func write(_ key: Key, in prompt: SearchPrompt) {
    var prompt = prompt
    switch key {
    case .character(let character): prompt.words.append(character)
    case .backspace where prompt.words.isEmpty: return closeSearch(keeping: false)
    case .backspace: prompt.words.removeLast()
    case .control("u"): prompt.words = ""
    case .control("w"): prompt.words.removeLastWord()
    default: return  // Key
    }
    state.search = prompt
    follow(prompt)
  }

  /// Esc goes back to where the search began; Enter stays on the match, which `n` and `N` walk on from.
  mutating func closeSearch(keeping: Bool) {
    guard let prompt = state.search else { return }
    state.search = nil
    guard let search = search(in: prompt.pane) else { return }
    if !keeping || search.words.isEmpty {
      setSearch(nil, in: prompt.pane)
      if !keeping { stand(at: search.origin, in: prompt.pane) }
    }
  }

  /// Esc after a search takes its marks off the rows.
  mutating func clearSearch() -> Bool {
    guard search(in: state.focus) != nil else { return false }
    setSearch(nil, in: state.focus)
    return true
  }

  private mutating func follow(_ prompt: SearchPrompt) {
    guard var search = search(in: prompt.pane), search.words != prompt.words else { return }
    search.words = prompt.words
    setSearch(search, in: prompt.pane)
    state.notice = nil
    let count = texts(of: prompt.pane).count
    let start = prompt.start(from: search.origin.index, rows: count)
    let found = start.flatMap { row(of: search, from: $0, step: 1, in: prompt.pane) }
    state.search?.reached = SearchPrompt.Reached(words: prompt.words, row: found, rows: count)
    if let row = found {
      stand(on: row, in: prompt.pane)
    } else if !prompt.words.isEmpty {
      stand(at: search.origin, in: prompt.pane)
      state.notice = .searchFoundNothing(prompt.words)
    }
    noteUntold(search, found: state.notice == nil, in: prompt.pane)
  }

  /// Rows without loaded properties cannot be judged, and the status line says how many.
  private mutating func noteUntold(_ search: ListSearch, found: Bool, in pane: PaneID) {
    guard pane == .recordings, search.personTest != nil else { return }
    let rows = state.recordings.list.rows
    let untold = rows.count - rows.filledIndices.count
    if untold > 0 { state.notice = .personsUntold(untold, of: rows.count, found: found) }
  }

  private mutating func goToMatch(_ step: Int) {
    let pane = state.focus
    guard let search = search(in: pane) else {
      state.notice = .nothingToDo("no search in this pane: \(key: .search(.open)) begins one")
      return
    }
    let before = cursor(of: pane).index
    let found = row(of: search, from: before + step, step: step, in: pane)
    if let row = found {
      stand(on: row, in: pane)
      if row == before {
        state.notice = .said("no other row matches")
      } else if (row > before) != (step > 0) {
        state.notice = .said(step > 0 ? "the search went on from the top" : "the search went on from the end")
      }
    } else {
      state.notice = .searchFoundNothing(search.words)
    }
    noteUntold(search, found: found != nil, in: pane)
  }

  private func row(of search: ListSearch, from start: Int, step: Int, in pane: PaneID) -> Int? {
    guard pane == .recordings else {
      let (count, text) = texts(of: pane)
      return search.row(from: start, step: step, in: count, text: text)
    }
    let (zone, today) = (state.settings.zone, CivilTime(state.now, in: state.settings.zone))
    return RowSearch(search, today: today, zone: zone).row(
      from: start, step: step, in: state.recordings.list.rows)
  }

  /// The rows of a pane as searched: what they show, and the ids behind it.
  func texts(of pane: PaneID) -> (count: Int, text: (Int) -> String) {
    switch pane {
    case .playlists:
      let entries = state.playlists.entries
      return (
        entries.count,
        { [playlists = state.playlists] row in
          if case .heading = entries[row] { "" } else { playlists.title(of: entries[row]) }
        }
      )
    case .recordings:
      let rows = state.recordings.list.rows
      let zone = state.settings.zone
      let today = CivilTime(state.now, in: zone)
      return (rows.count, { rows[$0].searchText(today, zone) })
    case .detail:
      let lines = DetailContent(state).lines
      return (lines.count, { lines[$0].text })
    }
  }

  /// Goes back; the list may have become shorter since.
  private mutating func stand(at origin: ListCursor, in pane: PaneID) {
    var cursor = origin
    cursor.settle(count: texts(of: pane).count, height: state.layout.listHeight(of: pane))
    setCursor(cursor, of: pane)
    if pane == .playlists { state.playlists.move(.by(0), height: state.layout.listHeight(of: pane)) }
  }

  mutating func stand(on row: Int, in pane: PaneID) {
    let (count, _) = texts(of: pane)
    var cursor = cursor(of: pane)
    cursor.stand(on: row, count: count, height: state.layout.listHeight(of: pane))
    setCursor(cursor, of: pane)
    if pane == .recordings { readAhead() }
  }

  private func cursor(of pane: PaneID) -> ListCursor {
    switch pane {
    case .playlists: state.playlists.cursor
    case .recordings: state.recordings.list.cursor
    case .detail: state.detail.cursor
    }
  }

  private mutating func setCursor(_ cursor: ListCursor, of pane: PaneID) {
    switch pane {
    case .playlists: state.playlists.cursor = cursor
    case .recordings: state.recordings.list.cursor = cursor
    case .detail: state.detail.cursor = cursor
    }
  }

  private func search(in pane: PaneID) -> ListSearch? {
    switch pane {
    case .playlists: state.playlists.search
    case .recordings: state.recordings.list.search
    case .detail: state.detail.search
    }
  }

  private mutating func setSearch(_ search: ListSearch?, in pane: PaneID) {
    switch pane {
    case .playlists: state.playlists.search = search
    case .recordings: state.recordings.list.search = search
    case .detail: state.detail.search = search
    }
  }
}
