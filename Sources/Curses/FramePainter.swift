import Terminal

/// Brings frames to the terminal: of each only what differs from the one before.
struct FramePainter {
  private let description: TerminalDescription
  private let isUTF8: Bool
  private var pen: Pen
  /// What the terminal shows; nil where that is not known.
  private var shown: Frame?
  private var showsCursor: Bool?
  /// Where the terminal's cursor stands; nil where that is not certain: behind what terminals may give other
  /// widths.
  private var place: Position?
  private var output: [UInt8] = []

  init(_ description: TerminalDescription, isUTF8: Bool) {
    self.description = description
    self.isUTF8 = isUTF8
    pen = Pen(description)
  }

  /// Everything is painted anew the next time.
  mutating func reset() { (shown, showsCursor) = (nil, nil) }

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
    pen.reset()
    pen.change(to: .plain, &output)
    output += description.clear.utf8
    place = nil
    // Where the terminal cannot clear itself, no cell is taken for one that is there.
    let isClear = !description.clear.isEmpty
    shown = Frame(size: frame.size, style: isClear ? .plain : Style(attributes: .init(rawValue: 0x80)))
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

  /// Where much stands higher or lower than before, the terminal itself moves the rows, and what lies beside
  /// is painted anew; false where nothing is won. Whatever comes of it, the rows are compared afterwards.
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

  /// What placing the cursor takes beside the cells themselves.
  private static let costOfRow = 8

  /// How many cells of a row are compared to find out how far it moved.
  private static let cellsOfSample = 16

  /// Which rows moved up by how much, down where that is negative: how far is told from a few of them.
  private static func movement(
    of rows: Range<Int>, _ frame: Frame, _ before: Frame
  ) -> (rows: Range<Int>, distance: Int)? {
    func cost(_ row: Int, from: Int) -> Int {
      let cells = frame.differences(row, from: before, row: from)
      return cells == 0 ? 0 : cells + Self.costOfRow
    }
    let sample = (1...5).map { rows.lowerBound + rows.count * $0 / 6 }.compactMap { row in
      let unmoved = frame.differingColumns(row, from: before)
      return unmoved.isEmpty ? nil : (row: row, unmoved: unmoved)
    }
    var (best, most) = (0, 0)
    for distance in (1...(rows.count / 2)).lazy.flatMap({ [$0, -$0] }) {
      let won = sample.reduce(0) { sum, place in
        guard rows.contains(place.row + distance) else { return sum }
        // What looks otherwise than before is what tells: some of it is enough to look which distance
        // explains it.
        let step = max(1, place.unmoved.count / Self.cellsOfSample)
        return sum
          + step
          * frame.matches(
            place.row, from: before, row: place.row + distance, at: place.unmoved, every: step)
      }
      if won > most { (best, most) = (distance, won) }
    }
    // Against the rows that come in blank, of which half will stay so, and the sequences themselves.
    let price = abs(best) * frame.size.columns / 2 + 20
    func isWorth(_ won: Int) -> Bool { won * rows.count / 5 > price }
    guard most > 0, isWorth(most + sample.count * Self.costOfRow) else { return nil }
    // A few cells that look alike by chance are no movement.
    let won = sample.reduce(0) { sum, place in
      guard rows.contains(place.row + best) else { return sum }
      return sum + max(0, cost(place.row, from: place.row) - cost(place.row, from: place.row + best))
    }
    guard isWorth(won) else { return nil }
    let part = bestPart(of: rows) { row in
      rows.contains(row + best) ? cost(row, from: row) - cost(row, from: row + best) : -frame.size.columns
    }
    guard part.sum > price else { return nil }
    let (first, end) = (part.rows.lowerBound, part.rows.upperBound)
    return (min(first, first + best)..<max(end, end + best), best)
  }

  /// The rows beside each other whose values have the largest sum.
  private static func bestPart(of rows: Range<Int>, _ value: (Int) -> Int) -> (rows: Range<Int>, sum: Int) {
    var best = (rows: rows.lowerBound..<rows.lowerBound, sum: 0)
    var (start, sum) = (rows.lowerBound, 0)
    for row in rows {
      sum += value(row)
      if sum <= 0 { (start, sum) = (row + 1, 0) }
      if sum > best.sum { best = (start..<(row + 1), sum) }
    }
    return best
  }
}
