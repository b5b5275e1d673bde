import Terminal

extension BrowserView {
  /// The titles over the rows, with a sign at the column that sorts them.
  mutating func drawTitles(_ columns: [PlacedColumn], _ rect: Rect) {
    var at = rect.column + PlacedColumn.signs
    for column in columns {
      let title = column.heading(sortedBy: sortedBy, shapes)
      let start = column.alignsRight ? at + column.width - title.columns : at
      frame.put(
        title, column: start, row: rect.row, end: min(at + column.width, rect.endColumn),
        style: theme[.columnTitle])
      at += column.width + 1
    }
  }

  /// The order of the open view's rows, where they stand in one that has a column.
  private var sortedBy: (column: RecordingColumn, ascending: Bool)? { state.recordings.list.sortedColumn }

  /// The chooser, with the list's titles in sight above it.
  mutating func drawColumns(_ overlay: ColumnsOverlay) {
    let columns = overlay.rows
    let rect = ColumnsOverlay.rect(in: state.size, rows: max(1, columns.count))
    clearGround(rect)
    drawBox(rect, focused: true)
    drawCaption(overlay, rect)
    let inside = rect.inset(columns: 1, rows: 1)
    let shown = state.shownColumns
    let placed = shown.placed(in: layout.content(of: .recordings).columns)
    drawChoices(columns.count, overlay.cursor, inside) { view, index, row in
      let column = columns[index]
      let width = placed.first { $0.column == column }?.width
      let note = shown.isShown(column) ? width.map(String.init) ?? "no room" : ""
      let sign = shown.chosenWidth(of: column) == nil ? " " : "="
      view.drawColumn(ColumnTable.row(of: column), shown.isShown(column), note + sign, inside, row: row)
    }
    if columns.isEmpty { drawPlaceholder([("No column of that name.", .dim)], inside) }
  }

  private mutating func drawCaption(_ overlay: ColumnsOverlay, _ rect: Rect) {
    var end = frame.put(
      " Columns ", column: rect.column + 2, row: rect.row, end: rect.endColumn - 1,
      style: theme[.titleFocused])
    guard overlay.isTyping || !overlay.typed.isEmpty else { return }
    end = frame.put(
      "/" + overlay.typed, column: end, row: rect.row, end: rect.endColumn - 2, style: theme[.strong])
    if overlay.isTyping { showCursor(column: end, row: rect.row) }
  }

  /// Its sign, its title, its word where there is room, what it shows, and how wide it is now.
  private mutating func drawColumn(
    _ row: ColumnRow, _ isShown: Bool, _ note: String, _ rect: Rect, row line: Int
  ) {
    func put(_ text: String, _ column: Int, _ end: Int, _ role: Role) {
      frame.put(
        text.fitted(to: max(0, min(end, rect.columns) - column)), column: rect.column + column, row: line,
        end: rect.endColumn, style: theme[role])
    }
    let hasWords = rect.columns >= 70
    let notes = rect.columns - note.columns
    put(isShown ? "[x]" : "[ ]", 1, 4, .mark)
    put(row.title, 5, 16, isShown ? .columnTitle : .dim)
    if hasWords { put(row.column.word, 17, 28, isShown ? .text : .dim) }
    put(row.sentence, hasWords ? 29 : 17, rect.columns - 9, isShown ? .text : .dim)
    put(note, notes, rect.columns, .dim)
  }
}

extension PlacedColumn {
  /// With a sign where the rows go down or up by this column; the title gives way to the sign.
  package func heading(
    sortedBy: (column: RecordingColumn, ascending: Bool)?, _ shapes: Shapes
  ) -> String {
    guard let sortedBy, sortedBy.column == column else { return title.fitted(to: width) }
    let sign = sortedBy.ascending ? shapes.ascending : shapes.descending
    if title.count + 2 <= width { return title + " " + sign }
    return title.prefix(max(0, width - 1)) + sign
  }
}
