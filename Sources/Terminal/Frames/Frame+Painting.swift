/// What bringing a frame to a terminal asks of it.
extension Frame {
  /// The next of the columns from `start` on and before `end` whose cells differ from those of a frame of the
  /// same size, wide characters whole; nil where none does. A few that are the same lie between: they cost
  /// less than another run.
  package func changedColumns(since other: Frame, row: Int, from start: Int, before end: Int) -> Range<Int>? {
    let (new, old) = (cells.span, other.cells.span)
    let base = row * size.columns
    var first = start
    while first < end, new[base + first] == old[base + first] { first += 1 }
    guard first < end else { return nil }
    var last = first
    for column in first..<end where new[base + column] != old[base + column] {
      if column - last > Self.widestGap { break }
      last = column
    }
    var after = last + 1
    func isInside(_ column: Int) -> Bool {
      cells[base + column].isContinuation || other.cells[base + column].isContinuation
    }
    while first > 0 && isInside(first) { first -= 1 }
    while after < end && isInside(after) { after += 1 }
    return first..<after
  }

  private static let widestGap = 8

  /// So many blank cells are worth a sequence that erases them.
  private static let worthErasing = 7

  /// How many cells from `start` on can be erased: blank, and of the terminal's own background; 0 for a few.
  package func erasableColumns(from start: Int, before end: Int, row: Int) -> Int {
    let cells = cells.span
    let base = row * size.columns
    var after = start
    while after < end, cells[base + after].isErasable { after += 1 }
    return after - start < Self.worthErasing ? 0 : after - start
  }

  /// The columns of one style that begin at `start`, before `end` and before cells that are worth erasing; a
  /// wide character has the style of its left half.
  package func columnsOfOneStyle(from start: Int, before end: Int, row: Int) -> Range<Int> {
    let cells = cells.span
    let base = row * size.columns
    let style = cells[base + start].style
    var (after, blank) = (start, 0)
    while after < end, cells[base + after].style == style || cells[base + after].isContinuation {
      blank = cells[base + after].isErasable ? blank + 1 : 0
      after += 1
      if blank == Self.worthErasing, after - blank > start { return start..<(after - blank) }
    }
    return start..<after
  }

  /// Appends cells that all hold one of ASCII; false, and nothing appended, where one does not.
  package func appendASCII(of columns: Range<Int>, row: Int, to bytes: inout [UInt8]) -> Bool {
    let cells = cells.span
    let base = row * size.columns
    for column in columns where !cells[base + column].glyph.isASCII { return false }
    for column in columns { bytes.append(UInt8(truncatingIfNeeded: cells[base + column].glyph.base.value)) }
    return true
  }

  /// Whether a row looks like one of a frame as wide.
  package func isSame(_ row: Int, as other: Frame, row otherRow: Int) -> Bool {
    let (new, old) = (cells.span, other.cells.span)
    let (base, otherBase) = (row * size.columns, otherRow * size.columns)
    for column in 0..<size.columns where new[base + column] != old[otherBase + column] { return false }
    return true
  }

  /// How many cells of a row look otherwise than those of a row of a frame as wide.
  package func differences(_ row: Int, from other: Frame, row otherRow: Int) -> Int {
    let (new, old) = (cells.span, other.cells.span)
    let (base, otherBase) = (row * size.columns, otherRow * size.columns)
    var count = 0
    for column in 0..<size.columns where new[base + column] != old[otherBase + column] { count += 1 }
    return count
  }

  /// The columns in which a row looks otherwise than in a frame as wide.
  package func differingColumns(_ row: Int, from other: Frame) -> [Int] {
    let (new, old) = (cells.span, other.cells.span)
    let base = row * size.columns
    return (0..<size.columns).filter { new[base + $0] != old[base + $0] }
  }

  /// In how many of some columns, of which one of `step` is looked at, a row looks as a row of a frame as
  /// wide does.
  package func matches(
    _ row: Int, from other: Frame, row otherRow: Int, at columns: [Int], every step: Int
  ) -> Int {
    let (new, old) = (cells.span, other.cells.span)
    let (base, otherBase) = (row * size.columns, otherRow * size.columns)
    var (place, count) = (0, 0)
    while place < columns.count {
      if new[base + columns[place]] == old[otherBase + columns[place]] { count += 1 }
      place += step
    }
    return count
  }

  /// As a terminal does it: rows move up by `distance`, down where it is negative, and leave blank ones.
  package mutating func scroll(_ rows: Range<Int>, by distance: Int) {
    let before = cells
    for row in rows {
      let from = row + distance
      for column in 0..<size.columns {
        cells[row * size.columns + column] =
          rows.contains(from) ? before[from * size.columns + column] : Cell()
      }
    }
  }
}

extension Cell {
  fileprivate var isErasable: Bool { glyph == .space && style.isErasable }
}

extension Style {
  /// Whether a space of it looks as an erased cell does.
  package var isErasable: Bool {
    background == .standard && attributes.isDisjoint(with: [.reverse, .underline])
  }
}
