import CNcurses
import Terminal

/// Brings the frames to ncurses: only rows that changed, in runs of one style.
struct FramePainter {
  private let window: UnsafeMutablePointer<WINDOW>
  private let palette: Palette
  private let isUTF8: Bool
  private var shown: Frame?
  private var showsCursor = false
  private var scalars: [UInt32] = []

  init(_ screen: NcursesScreen) {
    window = screen.window
    palette = screen.palette
    isUTF8 = screen.isUTF8
  }

  /// Everything is painted anew the next time.
  mutating func forget() { shown = nil }

  /// Draws what differs from the last frame; answers whether anything did. What lies beyond `size` is cut.
  mutating func draw(_ frame: Frame, size: Size) -> Bool {
    var isChanged = false
    if shown?.size != frame.size {
      shown = nil
      werase(window)
      isChanged = true
    }
    let columns = min(frame.size.columns, size.columns)
    for row in 0..<min(frame.size.rows, size.rows) {
      var start = 0
      while let range = changed(in: frame, row: row, start..<columns) {
        draw(frame, row: row, range, limit: columns)
        isChanged = true
        start = range.upperBound
      }
    }
    if shown == nil || shown?.cursor != frame.cursor { isChanged = true }
    placeCursor(frame.cursor)
    shown = frame
    return isChanged
  }

  /// The next run of cells to draw; nil where nothing is left.
  private func changed(in frame: Frame, row: Int, _ columns: Range<Int>) -> Range<Int>? {
    guard let shown else { return columns.isEmpty ? nil : columns }
    return frame.changedColumns(
      since: shown, row: row, from: columns.lowerBound, before: columns.upperBound)
  }

  private mutating func placeCursor(_ cursor: Position?) {
    if showsCursor != (cursor != nil) {
      showsCursor = cursor != nil
      curs_set(showsCursor ? 1 : 0)
      leaveok(window, !showsCursor)
    }
    if let cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
  }

  private mutating func draw(_ frame: Frame, row: Int, _ range: Range<Int>, limit: Int) {
    let base = row * frame.size.columns
    var start = range.lowerBound
    while start < range.upperBound {
      let run = frame.columnsOfOneStyle(from: start, before: range.upperBound, row: row)
      let ink = palette.ink(frame.cells[base + start].style)
      scalars.removeAll(keepingCapacity: true)
      if frame.appendASCII(of: run, row: row, to: &scalars) {
        cn_put_ascii(
          window, Int32(row), Int32(start), scalars, Int32(scalars.count), ink.attributes, ink.pair)
      } else {
        for column in run {
          let isWide = column + 1 < frame.size.columns && frame.cells[base + column + 1].isContinuation
          append(frame.cells[base + column].glyph, isWide: isWide, isCut: isWide && column + 1 >= limit)
        }
        cn_put(window, Int32(row), Int32(start), scalars, Int32(scalars.count), ink.attributes, ink.pair)
      }
      start = run.upperBound
    }
  }

  private mutating func append(_ glyph: Glyph, isWide: Bool, isCut: Bool) {
    if glyph == .continuation { return }
    if isCut {
      scalars.append(0x20)
    } else if isUTF8 || glyph.base.isASCII {
      glyph.forEachScalar { scalars.append($0) }
    } else {
      scalars.append(AsciiShape.of(glyph.base))
      if isWide { scalars.append(0x20) }
    }
  }
}

/// What stands for a character where only ASCII can be shown.
package enum AsciiShape {
  /// One scalar of one column.
  package static func of(_ base: Unicode.Scalar) -> UInt32 {
    let shape: Unicode.Scalar =
      switch base.value {
      case 0..<0x7F: base
      case 0xA0: " "
      case 0xB7, 0x2022, 0x2026: "."
      case 0x2190: "<"
      case 0x2191: "^"
      case 0x2192: ">"
      case 0x2193: "v"
      case 0x2010...0x2015, 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x2550: "-"
      case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x2551: "|"
      case 0x250C...0x254F, 0x2552...0x257F: "+"
      case 0x2580...0x259F: "#"
      default: "?"
      }
    return shape.value
  }
}
