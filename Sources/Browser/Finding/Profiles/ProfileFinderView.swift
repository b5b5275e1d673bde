import Terminal

extension BrowserView {
  mutating func drawProfileFinder(_ finder: ProfileFinder) {
    let rows = finder.list.rows
    let (list, foot) = openFinder(" Profile ", typed: finder.list.typed, rows: rows.count, columns: 60)
    drawChoices(rows.count, finder.list.cursor, list) { view, index, row in
      view.drawProfile(rows[index], list, row: row)
    }
    let isEmpty = rows.isEmpty
    drawNote(
      isEmpty ? "No profile of that name." : "* holds now. Unsent changes wait for their own server.",
      isEmpty ? .warning : .dim, foot)
  }

  private mutating func drawProfile(_ choice: ProfileChoice, _ rect: Rect, row: Int) {
    let column = frame.put(
      choice.isCurrent ? "* " : "  ", column: rect.column + 2, row: row, end: rect.endColumn,
      style: theme[.mark])
    frame.put(
      choice.name.fitted(to: rect.endColumn - column), column: column, row: row, end: rect.endColumn,
      style: theme[.strong])
  }
}
