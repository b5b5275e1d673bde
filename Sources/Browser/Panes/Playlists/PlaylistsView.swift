import Recordings
import Terminal

extension BrowserView {
  mutating func drawPlaylists(_ rect: Rect) {
    let pane = state.playlists
    let entries = pane.entries
    for line in 0..<rect.rows where pane.cursor.top + line < entries.count {
      let index = pane.cursor.top + line
      drawEntry(entries[index], rect, row: rect.row + line)
      if index == pane.cursor.index {
        frame.put(">", column: rect.column, row: rect.row + line, style: theme[.strong])
        highlight(rect.row + line, rect, focused: state.focus == .playlists)
      }
    }
    drawPlaylistsState(rect, below: entries.count - pane.cursor.top)
  }

  private mutating func drawEntry(_ entry: PlaylistEntry, _ rect: Rect, row: Int) {
    switch entry {
    case .heading(let heading):
      frame.put(" " + heading, column: rect.column, row: row, end: rect.endColumn, style: theme[.group])
    case .view(let view): drawView(view, entry, rect, row: row)
    case .unreadable:
      frame.put(
        "  " + state.playlists.title(of: entry), column: rect.column, row: row, end: rect.endColumn,
        style: theme[.warning])
    }
  }

  private mutating func drawView(_ view: ViewID, _ entry: PlaylistEntry, _ rect: Rect, row: Int) {
    let isOpen = state.recordings.view == view
    var playlist: Playlist?
    if case .playlist(let id) = view { playlist = state.playlists[id] }
    let counts = playlist.map { PlaylistCountText($0).aligned } ?? ""
    let style = theme[isOpen ? .strong : .text]
    let sign = playlist?.pinned == true ? "^ " : ""
    let room = rect.columns - 3 - counts.columns
    var column = rect.column + 2
    column = frame.put(sign, column: column, row: row, end: rect.endColumn, style: theme[.pinned])
    let title = state.playlists.title(of: entry)
    let end = frame.put(
      title.fitted(to: max(4, room - sign.columns), keeping: .ends), column: column, row: row,
      end: rect.endColumn,
      style: style)
    frame.put(counts, column: rect.endColumn - counts.columns, row: row, style: theme[.dim])
    if let search = state.playlists.search, search.matches(title) {
      let shown = Rect(column: column, row: row, columns: end - column, rows: 1)
      markMatches(of: search, row: row, shown, else: shown)
    }
  }

  private mutating func drawPlaylistsState(_ rect: Rect, below used: Int) {
    let free = Rect(
      column: rect.column, row: rect.row + used + 1, columns: rect.columns, rows: rect.rows - used - 1)
    guard free.rows > 0 else { return }
    if let ofAuthor = state.playlists.ofAuthor { return drawState(of: ofAuthor, free) }
    switch state.playlists.load {
    case .loading where state.playlists.playlists.isEmpty:
      drawPlaceholder([("Loading playlists\(shapes.ellipsis)", .dim)], free)
    case .failed: drawFailure(state.playlists.load, free)
    case .idle where state.account.load.failure != nil: drawFailure(state.account.load, free)
    case .idle, .loading, .loaded: break
    }
  }

  private mutating func drawState(of shown: PlaylistsOfAuthor, _ free: Rect) {
    let isEmpty = !state.playlists.playlists.contains(where: shown.shows)
    switch shown.load {
    case .failed: drawFailure(shown.load, free)
    case .loading where isEmpty: drawPlaceholder([("Loading playlists\(shapes.ellipsis)", .dim)], free)
    case .loaded where isEmpty:
      let whose = shown.author.isMe ? "None of the lists is yours." : "None of the lists is this user's."
      drawPlaceholder(
        [(Sentence(whose), .text), ("\(key: .pane(.up)) shows all lists.", .dim)], free)
    case .idle, .loading, .loaded: break
    }
  }
}
