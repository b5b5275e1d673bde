extension TOMLReader {
  mutating func value(depth: Int) throws(TOMLProblem) -> TOMLValue {
    guard depth < Self.deepest else { throw problem("lists and tables are nested too deep.") }
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text(try text(spansLines: true))
    case UInt8(ascii: "["): return .list(try list(depth: depth + 1))
    case UInt8(ascii: "{"): return .table(try tableInLine(depth: depth + 1))
    default: return try word()  // UInt8
    }
  }

  /// May go over several lines, with comments, and a comma behind the last element.
  private mutating func list(depth: Int) throws(TOMLProblem) -> [TOMLElement] {
    let start = line
    place += 1
    var elements: [TOMLElement] = []
    while true {
      try skipSpace()
      if skip("]") { return elements }
      elements.append(TOMLElement(line: line, try value(depth: depth)))
      try skipSpace()
      if skip(",") { continue }
      guard skip("]") else { throw problem("expected , or ] in the list that begins in line \(start).") }
      return elements
    }
  }

  /// `{ a = 1, b = "c" }`
  private mutating func tableInLine(depth: Int) throws(TOMLProblem) -> TOMLTable {
    let node = TOMLNode(line: line, .dotted)
    place += 1
    skipBlanks()
    if skip("}") { return node.table }
    repeat {
      try assignment(in: node, depth: depth)
      skipBlanks()
    } while skip(",")
    guard skip("}") else { throw problem("expected , or } in the table within this line.") }
    return node.table
  }

  /// A whole number, or `true` or `false`.
  private mutating func word() throws(TOMLProblem) -> TOMLValue {
    let start = place
    while let byte = next, Self.isOfWord(byte) { place += 1 }
    let word = String(decoding: bytes[start..<min(place, start + 64)], as: UTF8.self)
    switch word {
    case "true": return .flag(true)
    case "false": return .flag(false)
    case "":
      throw problem("expected a value: a text in quotes, a whole number, true, false, or a list in [ ].")
    default:  // String
      guard let number = Self.number(word) else {
        let isNumber = word.utf8.contains { (0x30...0x39).contains($0) }
        throw problem(
          isNumber
            ? "\(word.shown) is no whole number that fits; texts stand in quotes."
            : "\(word.shown) is no value; texts stand in quotes.")
      }
      return .number(number)
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "#"), 0...0x20, 0x7F: false
    default: true  // UInt8
    }
  }

  /// As TOML writes whole numbers: `1_000`, `+7`, `0xff`.
  private static func number(_ word: String) -> Int? {
    let sign = word.first == "+" || word.first == "-" ? 1 : 0
    let digits = word.dropFirst(sign)
    let parts = digits.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty }), digits.first != "+", digits.first != "-" else { return nil }
    let radix = ["0x": 16, "0o": 8, "0b": 2][digits.prefix(2)]
    if let radix { return sign == 0 ? Int(parts.joined().dropFirst(2), radix: radix) : nil }
    // `010` would be eight elsewhere.
    guard digits == "0" || digits.first != "0" else { return nil }
    return Int(word.prefix(sign) + parts.joined())
  }
}
