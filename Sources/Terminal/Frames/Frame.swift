/// A picture of the whole screen, as a value. All text enters through `put`, which sanitises it: no control,
/// bidi or zero-width character can stand in a cell.
package struct Frame: Hashable, Sendable {
  package let size: Size
  /// Row by row.
  package internal(set) var cells: [Cell]
  /// Where the terminal's cursor is shown; hidden where nil.
  package var cursor: Position?

  package init(size: Size, style: Style = .plain) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: Cell(style: style), count: self.size.columns * self.size.rows)
  }

  package subscript(row row: Int) -> ArraySlice<Cell> {
    cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  package subscript(column: Int, row: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// Writes text from `column` on, cut before `end` (and the frame's edge); a wide character that does not
  /// fit whole is left out. Answers the column after the last one written.
  @discardableResult
  package mutating func put(_ text: String, column: Int, row: Int, end: Int = .max, style: Style) -> Int {
    let limit = min(end, size.columns)
    guard (0..<size.rows).contains(row), (0..<max(0, limit)).contains(column) else { return column }
    let splitsWide = cells[row * size.columns + column].isContinuation
    let written =
      text.startsPlain(columns: limit - column)
      ? putPlain(text, column..<limit, row: row, style: style)
      : putGlyphs(text, column..<limit, row: row, style: style)
    if written > column { blankCutGlyphs(row: row, around: column..<written, splitsWide: splitsWide) }
    return written
  }

  /// Text that is a byte a column as far as it is shown.
  private mutating func putPlain(_ text: String, _ columns: Range<Int>, row: Int, style: Style) -> Int {
    let bytes = text.utf8Span.span
    let count = min(bytes.count, columns.count)
    let at = row * size.columns + columns.lowerBound
    for index in 0..<count {
      cells[at + index] = Cell(glyph: Glyph(Unicode.Scalar(bytes[index])), style: style)
    }
    return columns.lowerBound + count
  }

  private mutating func putGlyphs(_ text: String, _ columns: Range<Int>, row: Int, style: Style) -> Int {
    let base = row * size.columns
    var at = columns.lowerBound
    text.forEachGlyph { glyph, width in
      guard at + width <= columns.upperBound else { return false }
      cells[base + at] = Cell(glyph: glyph, style: style)
      if width == 2 { cells[base + at + 1] = .continuation(style) }
      at += width
      return at < columns.upperBound
    }
    return at
  }

  /// Fills a rectangle with one glyph of one column.
  package mutating func fill(_ rect: Rect, _ glyph: Glyph = .space, style: Style) {
    let columns = max(0, rect.column)..<max(0, rect.column, min(rect.endColumn, size.columns))
    guard !columns.isEmpty else { return }
    for row in max(0, rect.row)..<max(0, rect.row, min(rect.endRow, size.rows)) {
      let base = row * size.columns
      let splitsWide = cells[base + columns.lowerBound].isContinuation
      for column in columns { cells[base + column] = Cell(glyph: glyph, style: style) }
      blankCutGlyphs(row: row, around: columns, splitsWide: splitsWide)
    }
  }

  /// After a run of cells was overwritten: the half of a wide character that it left on either side becomes a
  /// space.
  private mutating func blankCutGlyphs(row: Int, around run: Range<Int>, splitsWide: Bool) {
    let base = row * size.columns
    if splitsWide && run.lowerBound > 0 { cells[base + run.lowerBound - 1].glyph = .space }
    if run.upperBound < size.columns && cells[base + run.upperBound].isContinuation {
      cells[base + run.upperBound].glyph = .space
    }
  }

  /// Takes one row's part over from a frame of the same size; no wide character may stand across its ends.
  package mutating func copy(_ part: Rect, from other: Frame, row: Int) {
    guard other.size == size, part.endColumn <= size.columns else { return }
    let from = part.row * size.columns + part.column
    let to = row * size.columns + part.column
    cells.replaceSubrange(to..<(to + part.columns), with: other.cells[from..<(from + part.columns)])
  }

  /// Lays a style over a rectangle, the text staying as it is.
  package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    for row in max(0, rect.row)..<max(0, rect.row, min(rect.endRow, size.rows)) {
      for column in max(0, rect.column)..<max(0, rect.column, min(rect.endColumn, size.columns)) {
        cells[row * size.columns + column].style = change(cells[row * size.columns + column].style)
      }
    }
  }
}
