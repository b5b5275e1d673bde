/// Reads TOML 1.0, but for fractions and dates, into values that know their lines. Whatever the bytes are, it ends
/// in a time that grows with their number alone: nothing is nested deeper than `deepest`.
package struct TOMLReader {
  static let deepest = 16

  let bytes: [UInt8]
  var place = 0
  var line = 1

  package static func table(from bytes: [UInt8]) throws(TOMLProblem) -> TOMLTable {
    if String(validating: bytes, as: UTF8.self) == nil {
      throw TOMLProblem(line: lineWithoutUTF8(bytes), reason: "this is no UTF-8.")
    }
    var reader = TOMLReader(bytes: bytes)
    // What some editors put before the first letter.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.place = 3 }
    return try reader.statements()
  }

  private static func lineWithoutUTF8(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  func problem(_ reason: String) -> TOMLProblem { TOMLProblem(line: line, reason: reason) }

  private mutating func statements() throws(TOMLProblem) -> TOMLTable {
    let root = TOMLNode(line: 1, .header)
    var current = root
    while true {
      skipBlanks()
      guard let byte = next else { return root.table }
      switch byte {
      case UInt8(ascii: "["): current = try header(in: root)
      case UInt8(ascii: "#"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): break
      default: try assignment(in: current, depth: 0)  // UInt8
      }
      try endLine()
    }
  }

  /// `[a.b]`, or `[[a.b]]`.
  private mutating func header(in root: TOMLNode) throws(TOMLProblem) -> TOMLNode {
    place += 1
    let isList = skip("[")
    var path = try path()
    guard skip("]"), !isList || skip("]") else {
      throw problem("expected \(isList ? "]]" : "]") behind the name of a table.")
    }
    let name = path.removeLast()
    var node = root
    for part in path { node = try node.part(part, line: line, .implied) }
    return isList ? try node.appended(name, line: line) : try node.opened(name, line: line)
  }

  /// `a.b = value`
  mutating func assignment(in node: TOMLNode, depth: Int) throws(TOMLProblem) {
    let start = line
    var path = try path()
    let name = path.removeLast()
    guard skip("=") else { throw problem("expected = and a value behind \(name.shown).") }
    skipBlanks()
    let value = try value(depth: depth)
    var node = node
    for part in path { node = try node.part(part, line: start, .dotted) }
    try node.set(name, line: start, value)
  }

  /// Names apart by dots, and the blanks behind them.
  private mutating func path() throws(TOMLProblem) -> [String] {
    var names: [String] = []
    repeat {
      skipBlanks()
      names.append(try name())
      skipBlanks()
      guard names.count <= Self.deepest else { throw problem("too many names lie within another.") }
    } while skip(".")
    return names
  }

  private mutating func name() throws(TOMLProblem) -> String {
    if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") { return try text(spansLines: false) }
    let start = place
    while let byte = next, Self.isOfName(byte) { place += 1 }
    guard place > start else { throw problem("expected [table], name = value, or a comment behind #.") }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false  // UInt8
    }
  }
}
