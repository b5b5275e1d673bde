/// `ESC [ parameters final`, whole.
struct ControlSequence {
  static let pasteStart: [UInt8] = Array("\u{1B}[200~".utf8)
  static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  /// Where the first end of a paste stands; a paste may be a hundred thousand bytes.
  static func pasteEnd(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    var rest = bytes
    while let start = rest.firstIndex(of: pasteEnd[0]) {
      if bytes[start...].starts(with: pasteEnd) { return start..<(start + pasteEnd.count) }
      rest = bytes[(start + 1)...]
    }
    return nil
  }

  let parameters: [UInt8]
  let final: UInt8

  var isPasteStart: Bool { final == UInt8(ascii: "~") && number == 200 }

  var isPasteEnd: Bool { final == UInt8(ascii: "~") && number == 201 }

  /// Programs send it; terminals never do. Their mouse reports have a `<` before the figures.
  var setsColours: Bool { final == UInt8(ascii: "m") && parameters.first != UInt8(ascii: "<") }

  /// What the sequence reports; nil for what this program does not know.
  var event: TerminalEvent? {
    guard parameters.allSatisfy({ (0x30...0x3B).contains($0) }) else { return nil }
    switch final {
    case UInt8(ascii: "I"): return parameters.isEmpty ? .focus(true) : nil
    case UInt8(ascii: "O"): return parameters.isEmpty ? .focus(false) : nil
    case UInt8(ascii: "~"): return number.flatMap(Key.init(number:)).map(TerminalEvent.key)
    case UInt8(ascii: "M"): return nil  // a mouse report
    case UInt8(ascii: "R") where !parameters.isEmpty && number != 1: return nil  // a cursor report
    default: return Key(finalByte: final).map(TerminalEvent.key)  // UInt8
    }
  }

  /// The first parameter.
  private var number: Int? {
    Int(String(decoding: parameters.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self))
  }
}

extension Key {
  /// The key of a C0 control byte or DEL, as a terminal in raw mode sends it.
  init(controlByte byte: UInt8) {
    switch byte {
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x00: self = .control(" ")
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    default: self = .control(Character(Unicode.Scalar((byte & 0x1F) + 0x40)))  // UInt8
    }
  }

  /// `ESC [ … letter` and `ESC O letter`.
  init?(finalByte: UInt8) {
    switch finalByte {
    case UInt8(ascii: "A"): self = .up
    case UInt8(ascii: "B"): self = .down
    case UInt8(ascii: "C"): self = .right
    case UInt8(ascii: "D"): self = .left
    case UInt8(ascii: "F"): self = .end
    case UInt8(ascii: "H"): self = .home
    case UInt8(ascii: "M"): self = .enter  // of the numeric keypad
    case UInt8(ascii: "P")...UInt8(ascii: "S"): self = .function(Int(finalByte) - 0x4F)
    case UInt8(ascii: "Z"): self = .backTab
    default: return nil  // UInt8
    }
  }

  /// `ESC [ number ~`.
  init?(number: Int) {
    switch number {
    case 1, 7: self = .home
    case 2: self = .insert
    case 3: self = .delete
    case 4, 8: self = .end
    case 5: self = .pageUp
    case 6: self = .pageDown
    case 11...15: self = .function(number - 10)
    case 17...21: self = .function(number - 11)
    case 23...24: self = .function(number - 12)
    default: return nil  // Int
    }
  }
}
