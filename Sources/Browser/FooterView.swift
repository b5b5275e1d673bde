import Terminal

extension BrowserView {
  /// The keys that do something here, or how a begun chord can go on.
  mutating func drawHints(_ rect: Rect) {
    if let line = state.line, let problem = line.problem { return drawProblem(problem, rect) }
    if state.triage.isOn, state.overlay == nil, state.search == nil, state.line == nil,
      state.pendingKeys.isEmpty
    {
      return drawLanes(rect)
    }
    let hints = hints(in: rect.columns)
    put(hints.prefix(Self.count(of: hints[...], in: rect.columns)), rect)
  }

  /// The continuations of a chord also use the status line, and the panes' last lines, where the hint line has
  /// no room for all.
  mutating func drawMoreOfChord(_ rect: Rect, _ status: Rect) {
    guard !state.pendingKeys.isEmpty, state.search == nil, state.line == nil, state.overlay == nil else {
      return
    }
    var rest = hints(in: rect.columns)[...]
    var lines: [ArraySlice<Hint>] = []
    while !rest.isEmpty {
      let count = max(1, Self.count(of: rest, in: rect.columns))
      lines.append(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    guard lines.count > 1 else { return }
    let top = max(1, status.endRow - lines.count)
    for (row, line) in zip(top..<status.endRow, lines) {
      let place = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
      frame.fill(place, style: theme[.text])
      put(line, place)
    }
  }

  /// How many find room.
  private static func count(of hints: ArraySlice<Hint>, in columns: Int) -> Int {
    var column = 0
    return hints.prefix { hint in
      column += width(hint.key, hint.text)
      return column <= columns
    }.count
  }

  private static func width(_ key: String, _ text: String) -> Int { key.columns + text.columns + 3 }

  private mutating func put(_ hints: ArraySlice<Hint>, _ rect: Rect) {
    var column = rect.column
    for hint in hints {
      column = frame.put(
        " " + hint.key, column: column, row: rect.row, style: theme[hint.isOn ? .key : .disabled])
      column = frame.put(
        " " + hint.text, column: column, row: rect.row, style: theme[hint.isOn ? .hint : .disabled])
      column += 1
    }
  }

  private typealias Hint = (key: String, text: String, isOn: Bool)

  private func hints(in columns: Int) -> [Hint] {
    if state.search != nil { return hints(of: .search) }
    if let line = state.line { return hints(of: line) }
    if let overlay = state.overlay { return hints(of: overlay) }
    if !state.pendingKeys.isEmpty {
      return hintsOfChord(in: columns)
    }
    if state.focus != .playlists, state.recordings.list.rangeStart != nil {
      return hintsInRange + usual(in: columns)
    }
    return usual(in: columns)
  }

  func hints(of scope: OverlayKey.Scope) -> [(key: String, text: String, isOn: Bool)] {
    keys.hints(in: scope).map { ($0.key, $0.text, true) }
  }

  private func hints(of overlay: Overlay) -> [Hint] {
    // Whatever is typed there filters.
    hints(of: overlay.scope)
      + ([.picker, .finder].contains(overlay.scope) ? [("type", "to filter", true)] : [])
  }

  /// How a begun chord can go on: in whole sentences, or in a word each where not all of them have room.
  private func hintsOfChord(in columns: Int) -> [Hint] {
    let rows = keys.continuations(of: state.pendingKeys).map { ($0, $0.row.title.text(keys)) }
    let width = rows.map { $0.text.columns + $1.columns + 4 }.reduce(0, +)
    // Two rows hold a little less than twice as much as one.
    return rows.map { next, title in
      let text = width > 2 * columns - 24 ? next.row.hint ?? title : title
      return (next.text, text, next.row.unavailable(in: state) == nil)
    }
  }

  private var hintsInRange: [Hint] {
    let hints: [([Command], String)] = [
      ([.move(.by(1)), .move(.by(-1))], "extend"), ([.mark(.range)], "mark"), ([.pane(.up)], "drop"),
    ]
    return hints.map { commands, text in
      (commands.map(keys.text).joined(separator: " "), text, true)
    }
  }

  /// No more than find room: each asks the state whether it does something.
  private func usual(in columns: Int) -> [Hint] {
    let leaves = state.focus == .playlists
    var room = columns
    var hints: [Hint] = []
    for (key, row) in keys.usualHints {
      let text = row.command == .pane(.back) && leaves ? "quit" : row.hint ?? ""
      room -= Self.width(key, text)
      guard room >= 0 else { break }
      hints.append((key, text, row.unavailable(in: state) == nil))
    }
    return hints
  }

  /// The search or command being typed, or the last action and where it stands.
  mutating func drawStatus(_ rect: Rect) {
    if let search = state.search { return drawPrompt(search, rect) }
    if let line = state.line { return drawLine(line, rect) }
    guard let line = StatusLine(state) else { return }
    let sign = "[\(line.sign)] "
    let room = rect.columns - 1 - sign.columns
    let sentence = line.sentence.text(keys)
    // What does not fit goes on below; the hints give way to it.
    let isLong =
      sentence.columns > room && !layout.hints.isEmpty && !(state.triage.isOn && line.role == .good)
    let lines = isLong ? sentence.wrapped(to: room) : [sentence]
    // Over an overlay it may take more: there is nothing else to be read.
    let height = isLong ? min(lines.count, state.overlay == nil ? 2 : 5) : 1
    let top = Rect(column: rect.column, row: rect.endRow - height, columns: rect.columns, rows: height)
    frame.fill(top, style: theme[.text])
    let column = frame.put(
      sign, column: rect.column + 1, row: top.row, end: rect.endColumn, style: theme[line.role])
    for row in 0..<height {
      let text = row < height - 1 ? lines[row] : lines[row...].joined(separator: " ")
      frame.put(
        text.fitted(to: room), column: column, row: top.row + row, end: rect.endColumn, style: theme[.text])
    }
  }

  private mutating func drawPrompt(_ search: SearchPrompt, _ rect: Rect) {
    let column = frame.put(
      "/" + search.words, column: rect.column, row: rect.row, end: rect.endColumn - 1, style: theme[.strong])
    showCursor(column: column, row: rect.row)
    let note: String
    if case .searchFoundNothing? = state.notice {
      note = state.nothingMatches
    } else if case .personsUnknown(let count, let all, let found)? = state.notice {
      note = StatusLine.unknownRows(count, of: all, found: found, state)
    } else {
      return
    }
    frame.put(
      "  " + note, column: column + 1, row: rect.row, end: rect.endColumn, style: theme[.warning])
  }
}

extension Overlay {
  /// Whose keys it takes.
  fileprivate var scope: OverlayKey.Scope {
    switch self {
    case .picker, .help: .picker
    case .person, .project: .finder
    case .journal: .journal
    case .form: .form
    case .restore: .restore
    case .lists: .membership
    case .filters: .filters
    case .savingFilter: .saving
    case .why: .why
    case .columns(let columns): columns.isTyping ? .columnSearch : .columns
    case .deletion: .deletion
    case .playlistDeletion: .playlistDeletion
    case .foreign: .foreign
    }
  }
}
