import Recordings
import Terminal
import Wording

extension BrowserView {
  mutating func drawJournal(_ journal: JournalOverlay) {
    let rect = openBox(" Journal ", typed: nil, rows: max(3, journal.lines.count), columns: 126)
    drawChoices(journal.lines.count, journal.cursor, rect) { view, index, row in
      view.drawStep(journal.lines[index], rect, row: row)
    }
    if let typed = journal.confirmation, let line = journal.chosen { drawConfirmation(typed, line, rect) }
    guard journal.lines.isEmpty else { return }
    if let failure = journal.failure {
      drawPlaceholder([(Sentence(JournalWording.what(failure)), .error)], rect)
    } else {
      let text: Sentence =
        journal.isLoading ? "Reading the journal\(shapes.ellipsis)" : "Nothing was decided yet."
      drawPlaceholder([(text, .dim)], rect)
    }
  }

  /// In the box's last line.
  private mutating func drawConfirmation(_ typed: TextField, _ line: StepSummary, _ rect: Rect) {
    let row = rect.endRow - 1
    frame.fill(Rect(column: rect.column, row: row, columns: rect.columns, rows: 1), style: theme[.text])
    let column = frame.put(
      "type \(line.refused) and \(keys.text(of: .confirmation(.confirm))) to delete for good: ",
      column: rect.column + 1, row: row,
      end: rect.endColumn, style: theme[.error])
    let (text, cursor) = typed.shown(in: max(1, rect.endColumn - column - 1))
    frame.put(text, column: column, row: row, end: rect.endColumn, style: theme[.strong])
    showCursor(column: column + cursor, row: row)
  }

  private mutating func drawStep(_ line: StepSummary, _ rect: Rect, row: Int) {
    let time = Amounts.moment(line.madeAt, today: today, zone: state.settings.zone, wide: rect.columns >= 90)
    let state = line.stateText
    let stateText = state.text.fitted(to: max(8, rect.columns / 2 - 8))
    let stateColumn = rect.endColumn - 1 - stateText.columns
    frame.put(time, column: rect.column + 2, row: row, end: rect.endColumn, style: theme[.dim])
    let start = rect.column + (rect.columns >= 90 ? 16 : 13)
    let what = JournalWording.sentence(line.action, recordings: line.recordings, arrow: shapes.arrow)
    let column = frame.put(
      what.fitted(to: stateColumn - start - 1), column: start, row: row, end: stateColumn,
      style: theme[line.isUndone ? .dim : .text])
    if let subject = line.subject, column + 8 < stateColumn {
      let whose = line.recordings > 1 ? "\(subject), …" : subject
      frame.put(
        whose.fitted(to: stateColumn - column - 3), column: column + 2, row: row, end: stateColumn,
        style: theme[.dim])
    }
    frame.put(stateText, column: stateColumn, row: row, end: rect.endColumn, style: theme[state.role])
  }
}

extension StepSummary {
  /// Where the step stands, the part that needs its user first.
  var stateText: (text: String, role: Role) {
    let total = waiting + sending + done + refused
    if refused > 0 {
      let word = problem?.isPause == true ? "stopped" : "refused"
      return (total > refused ? "\(refused) of \(total) \(word)" : word, .error)
    }
    if sending > 0 || waiting > 0 {
      let word = sending > 0 ? "sending" : "waiting"
      return (done > 0 ? "\(word), \(done) of \(total) done" : word, .warning)
    }
    if isUndone { return ("taken back", .dim) }
    return done > 0 ? ("done", .good) : ("dropped", .dim)
  }
}
