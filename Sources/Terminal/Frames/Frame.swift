/// One cell of the screen. A wide character stands in its left cell; the cell to its right is `.continuation`.
package struct Cell: Hashable, Sendable {
  /// What the cell shows: one grapheme that terminals draw in one or two columns.
  package var glyph: Character
  package var style: Style

  package init(glyph: Character = " ", style: Style = .plain) {
    self.glyph = glyph
    self.style = style
  }

  /// The right half of a wide character: U+0000, which is never written.
  package static func continuation(_ style: Style) -> Cell { Cell(glyph: "\0", style: style) }

  package var isContinuation: Bool { glyph == "\0" }
}

/// A picture of the whole screen, as a value. All text enters through `put`, which sanitises it: no control,
/// bidi or zero-width character can stand in a cell.
package struct Frame: Hashable, Sendable {
  package let size: Size
  /// Row by row.
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor is shown; hidden where nil.
  package var cursor: Position?

  package init(size: Size, style: Style = .plain) {
    self.size = size
    cells = Array(repeating: Cell(style: style), count: max(0, size.columns) * max(0, size.rows))
  }

  package subscript(row row: Int) -> ArraySlice<Cell> {
    cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  package subscript(column: Int, row: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// Writes text from `column` on, cut before `end` (and the frame's edge); a wide character that does not fit
  /// whole is left out. Answers the column after the last one written.
  @discardableResult
  package mutating func put(_ text: String, column: Int, row: Int, end: Int = .max, style: Style) -> Int {
    guard (0..<size.rows).contains(row), column >= 0 else { return column }
    let limit = min(end, size.columns)
    var at = column
    let base = row * size.columns
    text.forEachGlyph { glyph, columns in
      guard at + columns <= limit else { return false }
      cells[base + at] = Cell(glyph: glyph, style: style)
      if columns == 2 { cells[base + at + 1] = .continuation(style) }
      at += columns
      return true
    }
    return at
  }

  /// Fills a rectangle with one glyph of one column.
  package mutating func fill(_ rect: Rect, _ glyph: Character = " ", style: Style) {
    for row in max(0, rect.row)..<max(0, min(rect.endRow, size.rows)) {
      for column in max(0, rect.column)..<max(0, min(rect.endColumn, size.columns)) {
        cells[row * size.columns + column] = Cell(glyph: glyph, style: style)
      }
    }
  }

  /// Lays a style over a rectangle, the text staying as it is.
  package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    for row in max(0, rect.row)..<max(0, min(rect.endRow, size.rows)) {
      for column in max(0, rect.column)..<max(0, min(rect.endColumn, size.columns)) {
        cells[row * size.columns + column].style = change(cells[row * size.columns + column].style)
      }
    }
  }
}
