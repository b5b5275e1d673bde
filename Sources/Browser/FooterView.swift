import Terminal

extension BrowserView {
  /// The keys that do something here, or how a begun chord can go on.
  mutating func drawHints(_ rect: Rect) {
    if state.overlay == nil, let line = state.line, let problem = line.problem {
      return drawProblem(problem, rect)
    }
    if drawIgnoredKey(rect) { return }
    if state.triage.isOn, state.overlay == nil, state.search == nil, state.line == nil,
      state.pendingKeys.isEmpty
    {
      return drawLanes(rect)
    }
    let hints = hints(in: rect.columns)
    put(hints.prefix(Self.count(of: hints[...], in: rect.columns)), rect)
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
    if state.keyScope == .line, let line = state.line { return hints(of: line) }
    if state.keyScope != nil { return hintsInFront(in: columns) }
    if state.focus != .playlists, state.recordings.list.rangeStart != nil {
      return hintsInRange + usual(in: columns)
    }
    return usual(in: columns)
  }

  /// As many as find room, and always the last one, which shows the others.
  private func hintsInFront(in columns: Int) -> [Hint] {
    let all = state.frontHints.map { Hint($0.key, $0.text, true) }
    guard let last = all.last else { return [] }
    let room = columns - Self.width(last.key, last.text)
    let others = all.dropLast()
    return others.prefix(Self.count(of: others, in: room)) + [last]
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
    for (key, row) in keys.usualHints(in: state.focus) {
      let text = row.command == .pane(.back) && leaves ? "quit" : row.hint ?? ""
      room -= Self.width(key, text)
      guard room >= 0 else { break }
      hints.append((key, text, row.unavailable(in: state) == nil))
    }
    return hints
  }

  /// The search or command being typed, or the last action and where it stands.
  mutating func drawStatus(_ rect: Rect) {
    // Without a hint line there is no other place to answer a key.
    if layout.hints.isEmpty, drawIgnoredKey(rect) { return }
    if state.overlay == nil, let search = state.search { return drawPrompt(search, rect) }
    if state.overlay == nil, let line = state.line { return drawLine(line, rect) }
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

  /// While a prompt has the status line, the hint line says that it has nothing to do for a key.
  private mutating func drawIgnoredKey(_ rect: Rect) -> Bool {
    guard state.overlay == nil, state.keyScope != nil, case .ignoredKey(let ignored)? = state.notice else {
      return false
    }
    let column = frame.put(
      "[--] ", column: rect.column + 1, row: rect.row, end: rect.endColumn, style: theme[.dim])
    frame.put(
      ignored.sentence(hints: state.frontHints).text(keys).fitted(to: rect.endColumn - column),
      column: column, row: rect.row, end: rect.endColumn, style: theme[.text])
    return true
  }

  private mutating func drawPrompt(_ search: SearchPrompt, _ rect: Rect) {
    let column = frame.put(
      "/" + search.words, column: rect.column, row: rect.row, end: rect.endColumn - 1, style: theme[.strong])
    showCursor(column: column, row: rect.row)
    let note: String
    var role = Role.warning
    if case .searchFoundNothing? = state.notice {
      note = state.nothingMatches
    } else if case .personsUnknown(let count, let all, let found)? = state.notice {
      note = StatusLine.unknownRows(count, of: all, found: found, state)
    } else if let place = state.searchPlace(in: search.pane) {
      (note, role) = (place, .dim)
    } else {
      return
    }
    frame.put("  " + note, column: column + 1, row: rect.row, end: rect.endColumn, style: theme[role])
  }
}
