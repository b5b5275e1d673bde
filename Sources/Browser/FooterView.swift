import Terminal

extension BrowserView {
  /// The keys that do something here, or how a begun chord can go on.
  mutating func drawHints(_ rect: Rect) {
    if let line = state.line, let problem = line.problem { return drawProblem(problem, rect) }
    var column = rect.column
    for hint in hints {
      let width = hint.key.columns + 1 + hint.text.columns + 2
      guard column + width <= rect.endColumn else { break }
      column = frame.put(
        " " + hint.key, column: column, row: rect.row, style: theme[hint.isOn ? .key : .disabled])
      column = frame.put(
        " " + hint.text, column: column, row: rect.row, style: theme[hint.isOn ? .hint : .disabled])
      column += 1
    }
  }

  private typealias Hint = (key: String, text: String, isOn: Bool)

  private var hints: [Hint] {
    if state.search != nil {
      return [("Enter", "keep", true), ("Esc", "back", true), ("Down", "next match", true)]
    }
    if let line = state.line { return hints(of: line) }
    if state.overlay != nil {
      return [("Enter", "choose", true), ("Esc", "close", true), ("type", "to filter", true)]
    }
    if !state.pendingKeys.isEmpty {
      return state.settings.keyMap.continuations(of: state.pendingKeys).map { key, row in
        (state.pendingKeys.map(\.text).joined() + key.text, row.title, row.unavailable(in: state) == nil)
      }
    }
    if state.focus != .playlists, state.recordings.list.rangeStart != nil { return Self.hintsInRange + usual }
    return usual
  }

  private static let hintsInRange: [Hint] = [
    ("j k", "extend", true), ("v", "mark", true), ("Esc", "drop", true),
  ]

  private var usual: [Hint] {
    let leaves = state.focus == .playlists
    return Self.hinted.map { row in
      let text = row.command == .back && leaves ? "quit" : row.hint ?? ""
      return (row.firstKey, text, row.unavailable(in: state) == nil)
    }
  }

  /// In the order in which they are worth the space: what this program is for comes first.
  private static let hinted: [CommandRow] = {
    let order: [Command] = [
      .help, .open, .addTo, .addToLast, .remove, .mark, .markViewed, .search, .openInBrowser, .copyLink,
      .refresh,
      .moveOther(1), .focusNext, .back,
    ]
    return order.compactMap(CommandTable.row(of:)).filter { $0.hint != nil }
  }()

  /// The search or command being typed, or the last action and where it stands.
  mutating func drawStatus(_ rect: Rect) {
    if let search = state.search { return drawPrompt(search, rect) }
    if let line = state.line { return drawLine(line, rect) }
    guard let line = StatusLine(state) else { return }
    var column = rect.column + 1
    column = frame.put(
      "[\(line.sign)] ", column: column, row: rect.row, end: rect.endColumn, style: theme[line.role])
    frame.put(
      line.text.fitted(to: rect.endColumn - column), column: column, row: rect.row, end: rect.endColumn,
      style: theme[.text])
  }

  private mutating func drawPrompt(_ search: SearchPrompt, _ rect: Rect) {
    let column = frame.put(
      "/" + search.words, column: rect.column, row: rect.row, end: rect.endColumn - 1, style: theme[.strong])
    showCursor(column: column, row: rect.row)
    if case .searchFoundNothing? = state.notice {
      frame.put(
        "  " + state.nothingMatches,
        column: column + 1, row: rect.row, end: rect.endColumn,
        style: theme[.warning])
    }
  }
}
