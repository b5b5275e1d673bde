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
    state[searchIn: state.focus] = ListSearch(origin: state[cursorOf: state.focus])
  }

  mutating func handle(_ key: Key, in prompt: SearchPrompt) {
    var prompt = prompt
    switch prompt.handle(key, keys: state.settings.keyMap) {
    case .keeps: closeSearch(keeping: true)
    case .leaves: closeSearch(keeping: false)
    case .stays: break
    case .searches:
      state.search = prompt
      follow(prompt)
    case .walks(let step): goToMatch(step)
    }
  }

  /// Esc goes back to where the search began; Enter stays on the match, which `n` and `N` walk on from.
  mutating func closeSearch(keeping: Bool) {
    guard let prompt = state.search else { return }
    state.search = nil
    guard let search = state[searchIn: prompt.pane] else { return }
    if !keeping || search.words.isEmpty {
      state[searchIn: prompt.pane] = nil
      if !keeping { restoreCursor(search.origin, in: prompt.pane) }
    }
  }

  /// Esc after a search takes its marks off the rows.
  mutating func clearSearch() -> Bool {
    guard state[searchIn: state.focus] != nil else { return false }
    state[searchIn: state.focus] = nil
    return true
  }

  mutating func follow(_ prompt: SearchPrompt) {
    guard var search = state[searchIn: prompt.pane], search.words != prompt.words else { return }
    search.words = prompt.words
    state[searchIn: prompt.pane] = search
    state.notice = nil
    let count = state.texts(of: prompt.pane).count
    let start = prompt.start(from: search.origin.index, rows: count)
    let found = start.flatMap { state.row(of: search, from: $0, step: 1, in: prompt.pane) }
    state.search?.reached = SearchPrompt.Reached(words: prompt.words, row: found, rows: count)
    if let row = found {
      moveCursor(to: row, in: prompt.pane)
    } else if !prompt.words.isEmpty {
      restoreCursor(search.origin, in: prompt.pane)
      state.notice = .searchFoundNothing(prompt.words)
    }
    noteUnknownRows(search, found: state.notice == nil, in: prompt.pane)
  }

  /// Rows without loaded properties cannot be judged, and the status line says how many.
  private mutating func noteUnknownRows(_ search: ListSearch, found: Bool, in pane: PaneID) {
    guard pane == .recordings, search.personTest != nil else { return }
    let rows = state.recordings.list.rows
    let unknownRows = rows.count - rows.filledIndices.count
    if unknownRows > 0 { state.notice = .personsUnknown(unknownRows, of: rows.count, found: found) }
  }

  private mutating func goToMatch(_ step: Int) {
    let pane = state.focus
    guard let search = state[searchIn: pane] else {
      state.notice = .nothingToDo("no search in this pane: \(key: .search(.open)) begins one")
      return
    }
    let before = state[cursorOf: pane].index
    let found = state.row(of: search, from: before + step, step: step, in: pane)
    if let row = found {
      moveCursor(to: row, in: pane)
      // Rows may have come, or lines been read, since they were counted.
      if pane == .detail { state[searchIn: pane]?.found = nil }
      state.notice = .searchMatch(pane, ListSearch.sentence(from: before, to: row, step: step))
    } else {
      state.notice = .searchFoundNothing(search.words)
    }
    noteUnknownRows(search, found: found != nil, in: pane)
  }

  /// Goes back; the list may have become shorter since.
  private mutating func restoreCursor(_ origin: ListCursor, in pane: PaneID) {
    var cursor = origin
    cursor.settle(count: state.texts(of: pane).count, height: state.layout.listHeight(of: pane))
    state[cursorOf: pane] = cursor
    if pane == .playlists { state.playlists.move(.by(0), height: state.layout.listHeight(of: pane)) }
  }

  mutating func moveCursor(to row: Int, in pane: PaneID) {
    let count = state.texts(of: pane).count
    var cursor = state[cursorOf: pane]
    cursor.move(to: row, count: count, height: state.layout.listHeight(of: pane))
    state[cursorOf: pane] = cursor
    if pane == .recordings { readAhead() }
  }
}
