import Terminal
import Testing

@testable import Curses

/// One after the other: ncurses has one buffer for what it puts numbers into.
@Suite("What a terminal shows after the bytes of a frame", .serialized) struct PaintingTests {
  @Test(
    arguments: TerminalKind.allCases,
    1...4)
  func `Whatever one frame after the other holds, it shows each as it is`(kind: TerminalKind, seed: UInt64) {
    var numbers = Numbers(state: seed)
    let size = Size(columns: 40, rows: 12)
    var (frame, painter) = (Frame(size: size), FramePainter(kind.description, isUTF8: true))
    var terminal = ReplayedTerminal(size, waitsAtEnd: kind.description.xenl)
    for _ in 0..<60 {
      for _ in 0..<numbers.below(6) { numbers.change(&frame) }
      terminal.show(painter.bytes(for: frame, size: size))
      #expect(terminal.lookingLike(kind) == frame.lookingLike(kind))
      #expect(terminal.showsCursor == (frame.cursor != nil) || kind != .xterm)
      if let cursor = frame.cursor { #expect(terminal.cursor == cursor) }
      #expect(painter.bytes(for: frame, size: size).isEmpty)
    }
    #expect(terminal.unknown.isEmpty)
  }

  @Test func `The next line of a list as wide as the screen is scrolled to, up and down`() {
    let size = Size(columns: 80, rows: 24)
    func list(from first: Int) -> Frame {
      var frame = Frame(size: size)
      frame.put("position \(first)", column: 0, row: 0, style: .plain)
      for row in 1..<23 {
        frame.put("\((first + row) * 7919) line of \(first + row)", column: 0, row: row, style: .plain)
      }
      return frame
    }
    for kind in [TerminalKind.xterm, .scrollsByLine] {
      var painter = FramePainter(kind.description, isUTF8: true)
      _ = painter.bytes(for: list(from: 50), size: size)
      for first in [51, 50, 53] { #expect(painter.bytes(for: list(from: first), size: size).count < 150) }
    }
  }

  @Test func `A list is scrolled although what stands beside it becomes another text`() {
    let size = Size(columns: 80, rows: 24)
    func frame(from first: Int) -> Frame {
      var frame = Frame(size: size)
      for row in 0..<24 {
        frame.put("\((first + row) * 7919 % 9973) is a line of the list", column: 0, row: row, style: .plain)
        frame.put("\(first * 31 + row * 17) beside", column: 60, row: row, style: .plain)
      }
      return frame
    }
    var painter = FramePainter(TerminalKind.xterm.description, isUTF8: true)
    var terminal = ReplayedTerminal(size, waitsAtEnd: true)
    terminal.show(painter.bytes(for: frame(from: 50), size: size))
    let scrolled = painter.bytes(for: frame(from: 51), size: size)
    terminal.show(scrolled)
    #expect(terminal.frame == frame(from: 51))
    #expect(scrolled.contains(UInt8(ascii: "r")))
    #expect(scrolled.count < 450)
  }

  @Test func `What lies beyond the window is not sent`() {
    var painter = FramePainter(TerminalKind.xterm.description, isUTF8: true)
    var frame = Frame(size: Size(columns: 20, rows: 4))
    for row in 0..<4 { frame.put("abc漢漢漢漢", column: 0, row: row, style: .plain) }
    let small = Size(columns: 6, rows: 2)
    let text = String(decoding: painter.bytes(for: frame, size: small), as: UTF8.self)
    #expect(text.split(separator: "abc漢 ").count == 3)
    #expect(!text.contains("漢漢"))
  }

  @Test func `Colours that the terminal says cannot be had with an attribute have it not`() {
    var description = TerminalKind.eightColors.description
    description.ncv = 2
    var (pen, bytes) = (Pen(description), [UInt8]())
    pen.change(to: Style(foreground: .indexed(1), attributes: [.underline, .bold]), &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "\u{1B}[m\u{1B}[1m\u{1B}[31m")
  }

  @Test func `A capability of an unusual form is worked out all the same`() {
    var bytes: [UInt8] = []
    Parameterized("\u{1B}=%p1%' '%+%c%p2%' '%+%c").append(1, 2, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "\u{1B}=!\"")
  }
}

/// Kinds of terminals, by what they are described as.
enum TerminalKind: CaseIterable {
  case xterm, eightColors, scrollsByLine, wrapsAtOnce, plainWhenMoved, cannotClear, bare

  var description: TerminalDescription {
    var description = TerminalDescription()
    if self == .bare { return description }
    description.hpa = Parameterized("\u{1B}[%i%p1%dG")
    (description.el, description.ech) = ("\u{1B}[K", Parameterized("\u{1B}[%p1%dX"))
    description.csr = Parameterized("\u{1B}[%i%p1%d;%p2%dr")
    (description.ind, description.ri) = ("\n", "\u{1B}M")
    (description.indn, description.rin) = (Parameterized("\u{1B}[%p1%dS"), Parameterized("\u{1B}[%p1%dT"))
    (description.sgr0, description.op) = ("\u{1B}[m", "\u{1B}[39;49m")
    (description.bold, description.dim, description.smul) = ("\u{1B}[1m", "\u{1B}[2m", "\u{1B}[4m")
    (description.rev, description.sitm) = ("\u{1B}[7m", "\u{1B}[3m")
    (description.civis, description.cnorm) = ("\u{1B}[?25l", "\u{1B}[?25h")
    description.setaf = Parameterized("\u{1B}[38;5;%p1%dm")
    description.setab = Parameterized("\u{1B}[48;5;%p1%dm")
    description.colors = 256
    switch self {
    case .eightColors:
      description.setaf = Parameterized("\u{1B}[3%p1%dm")
      description.setab = Parameterized("\u{1B}[4%p1%dm")
      description.colors = 8
    case .scrollsByLine: (description.indn, description.rin) = (nil, nil)
    case .wrapsAtOnce: description.xenl = false
    case .plainWhenMoved: (description.msgr, description.hpa, description.el) = (false, nil, "")
    case .cannotClear: description.clear = ""
    case .xterm, .bare: break
    }
    return description
  }
}

extension ReplayedTerminal {
  fileprivate func lookingLike(_ kind: TerminalKind) -> [String] { frame.lookingLike(kind) }
}

extension Frame {
  /// Row by row what can be seen: of an erased cell no style, nothing of what the terminal cannot do.
  fileprivate func lookingLike(_ kind: TerminalKind) -> [String] {
    (0..<size.rows).map { row in
      let hidden = kind == .wrapsAtOnce && row == size.rows - 1 ? 2 : 0
      return self[row: row].dropLast(hidden).map { cell in
        if cell.isContinuation { return "" }
        if kind == .bare || (cell.glyph == .space && cell.style.isErasable) { return cell.glyph.description }
        return "\(cell.glyph)\(cell.style.seen(by: kind))"
      }.joined(separator: "|")
    }
  }
}

extension Style {
  fileprivate func seen(by kind: TerminalKind) -> String {
    var style = self
    if kind == .eightColors {
      if case .indexed(8...15) = foreground { style.attributes.insert(.bold) }
      for path in [\Style.foreground, \.background] {
        guard case .indexed(let index) = style[keyPath: path] else { continue }
        style[keyPath: path] = .indexed(
          UInt8(index < 8 ? Int(index) : index < 16 ? Int(index) - 8 : Palette.nearest(to: index, among: 8)))
      }
    }
    return "\(style.foreground)\(style.background)\(style.attributes.rawValue)"
  }
}

/// The same numbers for the same seed.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  mutating func change(_ frame: inout Frame) {
    let (column, row) = (below(frame.size.columns), below(frame.size.rows))
    let rect = Rect(column: column, row: row, columns: 1 + below(30), rows: 1 + below(4))
    switch below(6) {
    case 0, 1:
      let texts = ["plain", "a longer text with words", "漢字漢字", "e\u{301}té", "┃──┃", "x          y", "👩 ok"]
      frame.put(texts[below(texts.count)], column: column, row: row, style: style())
    case 2: frame.fill(rect, below(2) == 0 ? .space : "-", style: style())
    case 3: frame.restyle(rect) { [other = style()] in other.over($0) }
    case 4: frame.scroll(row..<frame.size.rows, by: below(5) - 2)
    default: frame.cursor = below(2) == 0 ? nil : Position(column: column, row: row)
    }
  }

  private mutating func style() -> Style {
    let colors: [Color] = [.standard, .standard, .indexed(3), .indexed(12), .indexed(196)]
    return Style(
      foreground: colors[below(5)], background: colors[below(4)],
      attributes: below(2) == 0 ? [] : Style.Attributes(rawValue: UInt8(below(32))))
  }
}
