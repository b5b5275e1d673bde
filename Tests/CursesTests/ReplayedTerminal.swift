import Terminal

/// A terminal as far as painting needs one: what it shows after the bytes it was sent.
struct ReplayedTerminal {
  private(set) var frame: Frame
  /// Whether what goes behind the last column waits for the next character (xenl).
  private let waitsAtEnd: Bool
  private(set) var cursor = Position(column: 0, row: 0)
  private(set) var showsCursor = true
  /// Sequences that it does not know.
  private(set) var unknown: [String] = []
  private var style = Style.plain
  private var isBehindEnd = false
  private var region: Range<Int>

  init(_ size: Size, waitsAtEnd: Bool) {
    frame = Frame(size: size)
    self.waitsAtEnd = waitsAtEnd
    region = 0..<size.rows
    // Nothing of what was there before may be taken for granted.
    for row in 0..<size.rows {
      frame.put(String(repeating: "#", count: size.columns), column: 0, row: row, style: .plain)
    }
  }

  mutating func show(_ bytes: [UInt8]) {
    var rest = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": takeSequence(&rest)
      case "\r": (cursor.column, isBehindEnd) = (0, false)
      case "\n": goDown()
      default: put(scalar)
      }
    }
  }

  private mutating func takeSequence(_ rest: inout ArraySlice<Unicode.Scalar>) {
    switch rest.popFirst() {
    case "M": goUp()
    case "[":
      let parameters = rest.prefix { $0.value < 0x40 }
      rest = rest.dropFirst(parameters.count)
      let text = String(String.UnicodeScalarView(parameters))
      guard let final = rest.popFirst() else { return unknown.append(text) }
      control(text.split(separator: ";", omittingEmptySubsequences: false).map(String.init), final)
    case let other: unknown.append("\(other.map(String.init) ?? "")")
    }
  }

  private mutating func control(_ parameters: [String], _ final: Unicode.Scalar) {
    let numbers = parameters.map { Int($0) ?? 0 }
    let first = max(1, numbers[0])
    func place(_ index: Int) -> Int { index < numbers.count ? max(1, numbers[index]) - 1 : 0 }
    switch final {
    case "H": move(to: Position(column: place(1), row: place(0)))
    case "G": move(to: Position(column: place(0), row: cursor.row))
    case "J": erase(Rect(frame.size))
    case "K": erase(Rect(column: cursor.column, row: cursor.row, columns: .max / 2, rows: 1))
    case "X": erase(Rect(column: cursor.column, row: cursor.row, columns: first, rows: 1))
    case "r":
      region = place(0)..<max(1, numbers.count > 1 ? numbers[1] : frame.size.rows)
      move(to: Position(column: 0, row: 0))
    case "S": frame.scroll(region, by: first)
    case "T": frame.scroll(region, by: -first)
    case "m": numbers.indices.forEach { restyle(numbers, $0) }
    case "h", "l":
      if parameters == ["?25"] { showsCursor = final == "h" } else { unknown.append(parameters[0]) }
    default: unknown.append("\(parameters) \(final)")
    }
  }

  private mutating func restyle(_ numbers: [Int], _ index: Int) {
    // Of 38;5;n only n counts.
    let isPart = { (back: Int) in index >= back && [38, 48].contains(numbers[index - back]) }
    if isPart(1) { return }
    if isPart(2) {
      let color = Color.indexed(UInt8(numbers[index]))
      if numbers[index - 2] == 38 { style.foreground = color } else { style.background = color }
      return
    }
    switch numbers[index] {
    case 0: style = .plain
    case 1: style.attributes.insert(.bold)
    case 2: style.attributes.insert(.dim)
    case 3: style.attributes.insert(.italic)
    case 4: style.attributes.insert(.underline)
    case 7: style.attributes.insert(.reverse)
    case 30...37: style.foreground = .indexed(UInt8(numbers[index] - 30))
    case 40...47: style.background = .indexed(UInt8(numbers[index] - 40))
    case 39: style.foreground = .standard
    case 49: style.background = .standard
    case 38, 48: break
    default: unknown.append("\(numbers[index]) m")
    }
  }

  private mutating func move(to place: Position) {
    (cursor, isBehindEnd) = (place, false)
  }

  private mutating func erase(_ rect: Rect) {
    frame.fill(
      Rect(
        column: rect.column, row: rect.row, columns: min(rect.columns, frame.size.columns - rect.column),
        rows: rect.rows), style: Style(background: style.background))
  }

  private mutating func goDown() {
    isBehindEnd = false
    if cursor.row == region.upperBound - 1 { frame.scroll(region, by: 1) } else { cursor.row += 1 }
  }

  private mutating func goUp() {
    if cursor.row == region.lowerBound { frame.scroll(region, by: -1) } else { cursor.row -= 1 }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    if ScalarKind(scalar) == .mark { return addMark(scalar) }
    let width = ScalarKind(scalar) == .wide ? 2 : 1
    if isBehindEnd { wrap() }
    cursor.column = frame.put(String(scalar), column: cursor.column, row: cursor.row, style: style)
    guard cursor.column >= frame.size.columns else { return }
    cursor.column = frame.size.columns - width
    if waitsAtEnd { isBehindEnd = true } else { wrap() }
  }

  /// To the glyph that was put last.
  private mutating func addMark(_ scalar: Unicode.Scalar) {
    var column = isBehindEnd ? cursor.column : cursor.column - 1
    if frame[column, cursor.row].isContinuation { column -= 1 }
    let glyph = frame[column, cursor.row].glyph.description
    frame.put(glyph + String(scalar), column: column, row: cursor.row, style: frame[column, cursor.row].style)
  }

  private mutating func wrap() {
    cursor.column = 0
    goDown()
  }
}
