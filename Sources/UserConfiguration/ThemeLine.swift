/// The lines that a theme has of all that TOML knows: a table, a text under a name, a comment, nothing. They
/// are checked before the parser sees them: TOMLKit 0.6 ends the process for some files that are no TOML.
struct ThemeLine {
  private var rest: Substring.UTF8View

  static func isOne(_ text: Substring.UTF8View) -> Bool {
    var line = ThemeLine(rest: text)
    line.skipBlanks()
    if line.skip("[") {
      line.skipBlanks()
      guard line.skipName() else { return false }
      line.skipBlanks()
      guard line.skip("]") else { return false }
    } else if line.skipName() {
      line.skipBlanks()
      guard line.skip("=") else { return false }
      line.skipBlanks()
      guard line.skipText() else { return false }
    }
    return line.isEnd
  }

  /// Nothing more, or a comment. A line may end as Windows ends it.
  private var isEnd: Bool {
    let rest = rest.drop(while: Self.isBlank)
    return rest.isEmpty || rest.first == UInt8(ascii: "#") || rest.elementsEqual("\r".utf8)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private mutating func skipBlanks() { rest = rest.drop(while: Self.isBlank) }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: scalar) else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func skipName() -> Bool {
    if skipText() { return true }
    let behind = rest.drop { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false  // UInt8
      }
    }
    defer { rest = behind }
    return behind.startIndex > rest.startIndex
  }

  /// A text on one line, in either kind of quotes.
  private mutating func skipText() -> Bool {
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return false
    }
    var behind = rest.dropFirst()
    while let byte = behind.first, byte != quote {
      let isEscape = byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"")
      behind = behind.dropFirst(isEscape ? 2 : 1)
    }
    guard behind.first == quote else { return false }
    rest = behind.dropFirst()
    return true
  }
}
