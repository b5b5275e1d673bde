import Terminal

extension BrowserView {
  /// The line being typed, as far as its cursor where it is too long; what is wrong with it stands out. Where
  /// there is no hint line to say why, that is said here until the next key.
  mutating func drawLine(_ line: LinePrompt, _ rect: Rect) {
    if layout.hints.isEmpty, let problem = line.problem { return drawProblem(problem, rect) }
    let (shown, cursor) = line.field.shown(in: rect.columns - 2)
    let start = frame.put(":", column: rect.column, row: rect.row, style: theme[.strong])
    frame.put(shown, column: start, row: rect.row, end: rect.endColumn, style: theme[.strong])
    showCursor(column: start + cursor, row: rect.row)
    guard let place = line.problem?.place, line.field.cursor == place.upperBound else { return }
    let wrong = String(line.words.dropFirst(place.lowerBound).prefix(place.count))
    guard wrong.columns <= cursor else { return }
    frame.put(
      wrong, column: start + cursor - wrong.columns, row: rect.row, end: rect.endColumn, style: theme[.error])
  }

  mutating func drawProblem(_ problem: LineProblem, _ rect: Rect) {
    let column = frame.put(
      "[no] ", column: rect.column + 1, row: rect.row, end: rect.endColumn, style: theme[.error])
    frame.put(
      problem.sentence.text(keys).fitted(to: rect.endColumn - column), column: column, row: rect.row,
      end: rect.endColumn,
      style: theme[.text])
  }

  /// What the line can become; where few are left, what they do, or why they cannot.
  func hints(of line: LinePrompt) -> [(key: String, text: String, isOn: Bool)] {
    let completions = line.completions
    if completions.isEmpty { return state.frontHints.map { ($0.key, $0.text, true) } }
    return completions.map { completion in
      let reason = completion.requires.lazy.compactMap { $0.missing(in: state) }.first
      let text = (reason.map { "(\($0))" } ?? completion.title).text(keys)
      return (completion.name, completions.count <= 4 ? text : "", reason == nil)
    }
  }
}
