extension TOMLReader {
  mutating func skipBlanks() {
    while next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") { place += 1 }
  }

  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: scalar) else { return false }
    place += 1
    return true
  }

  /// The end of a line as Unix or Windows writes it.
  mutating func skipLineEnd() -> Bool {
    let start = place
    _ = skip("\r")
    guard skip("\n") else {
      place = start
      return false
    }
    line += 1
    return true
  }

  /// Nothing but a comment follows in this line.
  mutating func endLine() throws(TOMLProblem) {
    skipBlanks()
    try skipComment()
    guard next == nil || skipLineEnd() else { throw problem("nothing more was expected in this line.") }
  }

  /// Blanks, lines and comments between the parts of a list.
  mutating func skipSpace() throws(TOMLProblem) {
    repeat {
      skipBlanks()
      try skipComment()
    } while skipLineEnd()
  }

  private mutating func skipComment() throws(TOMLProblem) {
    guard skip("#") else { return }
    while let byte = next, byte != UInt8(ascii: "\n") {
      if byte == UInt8(ascii: "\r"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "\n") {
        return
      }
      guard !Self.isControl(byte) else { throw problem("a comment holds a control character.") }
      place += 1
    }
  }

  static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 || byte == 0x7F }
}
