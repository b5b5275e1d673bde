import Terminal

/// Brings frames to the terminal: of each only what differs from the one before.
struct FramePainter {
  private let description: TerminalDescription
  private let isUTF8: Bool
  private var pen: Pen
  /// What the terminal shows; nil where that is not known.
  private var shown: Frame?
  private var showsCursor: Bool?
  /// Where the terminal's cursor stands; nil where that is not certain: behind what terminals may give other widths.
  private var place: Position?
  private var output: [UInt8] = []

  init(_ description: TerminalDescription, isUTF8: Bool) {
    self.description = description
    self.isUTF8 = isUTF8
    pen = Pen(description)
  }

  /// Everything is painted anew the next time.
  mutating func forget() { (shown, showsCursor) = (nil, nil) }

  /// What makes the terminal show the frame; nothing where it does. What lies beyond `size` is cut.
  mutating func bytes(for frame: Frame, size: Size) -> [UInt8] {
    output.removeAll(keepingCapacity: true)
    if shown?.size != frame.size { clear(for: frame) }
    let part = Size(
      columns: min(frame.size.columns, size.columns), rows: min(frame.size.rows, size.rows))
    var changed = changedRows(of: frame, part)
    if part == frame.size, scroll(to: frame, changed) { changed = changedRows(of: frame, part) }
    if let before = shown {
      for row in changed { paint(frame, over: before, row: row, part) }
    }
    shown = frame
    placeCursor(frame.cursor)
    return output
  }

  private func changedRows(of frame: Frame, _ part: Size) -> [Int] {
    guard let shown else { return [] }
    return (0..<part.rows).filter { !frame.isSame($0, as: shown, row: $0) }
  }

  private mutating func clear(for frame: Frame) {
    pen.forget()
    pen.change(to: .plain, &output)
    output += description.clear.utf8
    place = nil
    shown = Frame(size: frame.size)
  }

  private mutating func placeCursor(_ cursor: Position?) {
    if showsCursor != (cursor != nil) {
      showsCursor = cursor != nil
      output += (cursor == nil ? description.civis : description.cnorm).utf8
    }
    if let cursor { move(to: cursor.column, cursor.row) }
  }

  private mutating func move(to column: Int, _ row: Int) {
    let wanted = Position(column: column, row: row)
    if place == wanted { return }
    if !description.msgr { pen.change(to: .plain, &output) }
    if let hpa = description.hpa, place?.row == row {
      hpa.append(column, to: &output)
    } else if column == 0, let place, place.row == row - 1 {
      output += "\r\n".utf8
    } else {
      description.cup.append(row, column, to: &output)
    }
    place = wanted
  }
}

// MARK: Rows

extension FramePainter {
  /// Where writing the last cell of the last row would scroll, it stays as it is.
  private var leavesCorner: Bool { description.am && !description.xenl }

  private mutating func paint(_ frame: Frame, over before: Frame, row: Int, _ part: Size) {
    let end = part.columns - (leavesCorner && row == part.rows - 1 ? 1 : 0)
    var start = 0
    while let range = frame.changedColumns(since: before, row: row, from: start, before: end) {
      var column = range.lowerBound
      while column < range.upperBound {
        column = paint(frame, row: row, column..<range.upperBound, end: end)
      }
      start = column
    }
  }

  /// Paints the first of the columns, as far as they can be done at once; answers the column behind.
  private mutating func paint(_ frame: Frame, row: Int, _ columns: Range<Int>, end: Int) -> Int {
    let column = columns.lowerBound
    let blank = frame.erasableColumns(from: column, before: end, row: row)
    if blank > 0, let erased = erase(blank, frame, row: row, columns, end: end) { return erased }
    let run = frame.columnsOfOneStyle(from: column, before: columns.upperBound, row: row)
    move(to: column, row)
    pen.change(to: frame[column, row].style, &output)
    if frame.appendASCII(of: run, row: row, to: &output) {
      place = run.upperBound < frame.size.columns ? Position(column: run.upperBound, row: row) : nil
    } else {
      append(frame, row: row, run, end: end)
      place = nil
    }
    return run.upperBound
  }

  /// Nil where the terminal cannot.
  private mutating func erase(
    _ blank: Int, _ frame: Frame, row: Int, _ columns: Range<Int>, end: Int
  ) -> Int? {
    let column = columns.lowerBound
    let isRest = column + blank == frame.size.columns && !description.el.isEmpty
    guard isRest || description.ech != nil else { return nil }
    let count = min(blank, columns.count)
    move(to: column, row)
    // Erased cells take the background that is being drawn in.
    if pen.style?.isErasable != true { pen.change(to: frame[column, row].style, &output) }
    if isRest {
      output += description.el.utf8
      return end
    }
    description.ech?.append(count, to: &output)
    return column + count
  }

  private mutating func append(_ frame: Frame, row: Int, _ columns: Range<Int>, end: Int) {
    for column in columns {
      let glyph = frame[column, row].glyph
      if glyph == .continuation { continue }
      let isWide = column + 1 < frame.size.columns && frame[column + 1, row].isContinuation
      if isWide && column + 1 >= end {
        output.append(UInt8(ascii: " "))
      } else if isUTF8 || glyph.base.isASCII {
        glyph.forEachScalar { append(scalar: $0) }
      } else {
        append(scalar: AsciiShape.of(glyph.base))
        if isWide { output.append(UInt8(ascii: " ")) }
      }
    }
  }

  private mutating func append(scalar: UInt32) {
    if let scalar = Unicode.Scalar(scalar) {
      output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }
}

// MARK: Scrolling

extension FramePainter {
  /// So few rows are painted sooner than they are moved.
  private static let worthScrolling = 6

  /// Rows that stand higher or lower than before are moved by the terminal itself, if most of them do; false where they do
  /// not. Whatever comes of it, the rows are compared afterwards.
  private mutating func scroll(to frame: Frame, _ changed: [Int]) -> Bool {
    guard changed.count >= Self.worthScrolling, let first = changed.first, let last = changed.last,
      let csr = description.csr, !description.ind.isEmpty, !description.ri.isEmpty, !leavesCorner,
      let before = shown, let (rows, distance) = Self.movement(of: first..<(last + 1), frame, before)
    else { return false }
    pen.change(to: .plain, &output)
    csr.append(rows.lowerBound, rows.upperBound - 1, to: &output)
    place = nil
    let isUp = distance > 0
    move(to: 0, isUp ? rows.upperBound - 1 : rows.lowerBound)
    if abs(distance) > 1, let several = isUp ? description.indn : description.rin {
      several.append(abs(distance), to: &output)
    } else {
      for _ in 0..<abs(distance) { output += (isUp ? description.ind : description.ri).utf8 }
    }
    csr.append(0, frame.size.rows - 1, to: &output)
    place = nil
    shown?.scroll(rows, by: distance)
    return true
  }

  /// Which rows moved up by how much, down where that is negative: told from where some of them stood before.
  private static func movement(
    of rows: Range<Int>, _ frame: Frame, _ before: Frame
  ) -> (rows: Range<Int>, distance: Int)? {
    for probe in [2, 1, 3].map({ rows.lowerBound + rows.count * $0 / 4 })
    where !frame.isBlank(probe) && !frame.isSame(probe, as: before, row: probe) {
      for distance in (1..<rows.count).lazy.flatMap({ [$0, -$0] }) where rows.contains(probe + distance) {
        guard frame.isSame(probe, as: before, row: probe + distance) else { continue }
        let moved = rows.filter {
          rows.contains($0 + distance) && frame.isSame($0, as: before, row: $0 + distance)
        }
        guard let first = moved.first, let last = moved.last, moved.count * 2 > rows.count else { break }
        return (min(first, first + distance)..<(max(last, last + distance) + 1), distance)
      }
    }
    return nil
  }
}
