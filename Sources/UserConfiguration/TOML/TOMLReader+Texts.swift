extension TOMLReader {
  /// A text in either kind of quotes; three of them span lines.
  mutating func text(spansLines: Bool) throws(TOMLProblem) -> String {
    let start = line
    let quote: Unicode.Scalar = next == UInt8(ascii: "\"") ? "\"" : "'"
    let byte = UInt8(ascii: quote)
    let isLong = spansLines && bytes[place...].prefix(3).elementsEqual([byte, byte, byte])
    place += isLong ? 3 : 1
    // A line that begins with the text is no part of it.
    if isLong { _ = skipLineEnd() }
    var text: [UInt8] = []
    while let byte = next {
      if byte == UInt8(ascii: quote) {
        if end(of: &text, quote, isLong) { return String(decoding: text, as: UTF8.self) }
        continue
      }
      if byte == UInt8(ascii: "\\"), quote == "\"" {
        place += 1
        try escape(into: &text, isLong)
      } else if isLong, skipLineEnd() {
        text.append(UInt8(ascii: "\n"))
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        break
      } else {
        guard !Self.isControl(byte) else {
          throw problem("a text holds a control character; \\n is one in double quotes.")
        }
        text.append(byte)
        place += 1
      }
    }
    throw TOMLProblem(line: start, reason: "the text that begins here has no end.")
  }

  /// Skips quotes: whether they end the text, or are a part of it. Two more may stand before the three that do.
  private mutating func end(of text: inout [UInt8], _ quote: Unicode.Scalar, _ isLong: Bool) -> Bool {
    var count = 0
    while count < (isLong ? 5 : 1), skip(quote) { count += 1 }
    let own = isLong ? (count >= 3 ? count - 3 : count) : 0
    text += repeatElement(UInt8(ascii: quote), count: own)
    return !isLong || count >= 3
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "r"): 0x0D, UInt8(ascii: "e"): 0x1B, UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C,
  ]

  /// What follows a backslash in double quotes.
  private mutating func escape(into text: inout [UInt8], _ isLong: Bool) throws(TOMLProblem) {
    if isLong, skipToText() { return }
    if let byte = next.flatMap({ Self.escapes[$0] }) {
      text.append(byte)
      place += 1
    } else if skip("u") {
      text += try scalar(digits: 4)
    } else if skip("U") {
      text += try scalar(digits: 8)
    } else {
      throw problem("there is no such escape: a backslash is written \\\\, or in a text in 'single quotes'.")
    }
  }

  /// A backslash at the end of a line takes away all space up to the next text.
  private mutating func skipToText() -> Bool {
    let start = place
    skipBlanks()
    guard skipLineEnd() else {
      place = start
      return false
    }
    repeat { skipBlanks() } while skipLineEnd()
    return true
  }

  private mutating func scalar(digits: Int) throws(TOMLProblem) -> [UInt8] {
    let word = String(decoding: bytes[place..<min(place + digits, bytes.count)], as: UTF8.self)
    guard word.utf8.count == digits,
      word.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let scalar = UInt32(word, radix: 16).flatMap(Unicode.Scalar.init)
    else { throw problem("\\u and \\U take the number of a character in 4 and 8 digits.") }
    place += digits
    return Array(String(scalar).utf8)
  }
}
