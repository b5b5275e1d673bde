/// Reads JSON byte by byte, forgiving what only a stranger's data can get wrong: broken UTF-8 and lone
/// surrogates become U+FFFD. Values that nobody asks for are skipped, not built: a page of recordings is
/// mostly persons' properties, and a row keeps its own bytes.
package struct JSONReader {
  private static let deepest = 256

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var depth = 0

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  package mutating func value() throws(JSONProblem) -> JSONValue {
    switch try peek() {
    case UInt8(ascii: "{"):
      var members: [JSONMember] = []
      try readObject { reader, name throws(JSONProblem) in
        members.append(JSONMember(name: name, value: try reader.value()))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var elements: [JSONValue] = []
      try readArray { reader throws(JSONProblem) in elements.append(try reader.value()) }
      return .array(elements)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    default: return try number()
    }
  }

  package mutating func members() throws(JSONProblem) -> [(name: String, value: JSONText)]? {
    guard try peek() == UInt8(ascii: "{") else { return nil }
    var members: [(name: String, value: JSONText)] = []
    try readObject { reader, name throws(JSONProblem) in
      members.append((name, JSONText(try reader.skipped())))
    }
    return members
  }

  package mutating func elements() throws(JSONProblem) -> [JSONText]? {
    guard try peek() == UInt8(ascii: "[") else { return nil }
    var elements: [JSONText] = []
    try readArray { reader throws(JSONProblem) in elements.append(JSONText(try reader.skipped())) }
    return elements
  }

  /// Throws where anything but white space follows.
  package mutating func end() throws(JSONProblem) {
    skipSpace()
    if position < bytes.endIndex { throw unexpected }
  }
}

extension JSONReader {
  private var unexpected: JSONProblem { .unexpected(offset: position - bytes.startIndex) }

  private mutating func skipSpace() {
    while position < bytes.endIndex {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func peek() throws(JSONProblem) -> UInt8 {
    skipSpace()
    guard position < bytes.endIndex else { throw .cut }
    return bytes[position]
  }

  private mutating func expect(_ byte: UInt8) throws(JSONProblem) {
    guard try peek() == byte else { throw unexpected }
    position += 1
  }

  private mutating func readObject(
    _ member: (inout JSONReader, String) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    try readList(UInt8(ascii: "{"), UInt8(ascii: "}")) { reader throws(JSONProblem) in
      let name = try reader.string()
      try reader.expect(UInt8(ascii: ":"))
      try member(&reader, name)
    }
  }

  private mutating func readArray(_ element: (inout JSONReader) throws(JSONProblem) -> Void)
    throws(JSONProblem)
  {
    try readList(UInt8(ascii: "["), UInt8(ascii: "]"), element)
  }

  private mutating func readList(
    _ open: UInt8, _ close: UInt8, _ element: (inout JSONReader) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    try expect(open)
    depth += 1
    guard depth <= Self.deepest else { throw .tooDeep }
    defer { depth -= 1 }
    if try peek() == close {
      position += 1
      return
    }
    while true {
      try element(&self)
      switch try peek() {
      case UInt8(ascii: ","): position += 1
      case close:
        position += 1
        return
      default: throw unexpected
      }
    }
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONProblem) -> JSONValue {
    for index in 0..<word.utf8CodeUnitCount {
      guard position < bytes.endIndex else { throw .cut }
      guard bytes[position] == word.utf8Start[index] else { throw unexpected }
      position += 1
    }
    return value
  }

  private mutating func number() throws(JSONProblem) -> JSONValue {
    let start = position
    scan: while position < bytes.endIndex {
      switch bytes[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        position += 1
      default: break scan
      }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if let integer = Int(text) { return .integer(integer) }
    if let number = Double(text) { return .number(number) }
    position = start
    throw unexpected
  }
}

extension JSONReader {
  /// The bytes of the next value, read past without building anything and without recursion.
  private mutating func skipped() throws(JSONProblem) -> ArraySlice<UInt8> {
    _ = try peek()
    let start = position
    var open: [UInt8] = []
    repeat {
      let byte = try peek()
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open.append(byte)
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        // In ASCII each closing bracket stands two behind its opening one.
        guard open.popLast() == byte - 2 else { throw unexpected }
        position += 1
      case UInt8(ascii: "\""): try skipString()
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        if open.isEmpty { throw unexpected }
        position += 1
      default: skipScalar()
      }
    } while !open.isEmpty
    if position == start { throw unexpected }
    return bytes[start..<position]
  }

  private mutating func skipScalar() {
    while position < bytes.endIndex {
      switch bytes[position] {
      case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: "\""),
        0x20, 0x0A,
        0x0D, 0x09:
        return
      default: position += 1
      }
    }
  }

  private mutating func skipString() throws(JSONProblem) {
    position += 1
    while position < bytes.endIndex {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return
      case UInt8(ascii: "\\"): position += 2
      default: position += 1
      }
    }
    position = bytes.endIndex
    throw .cut
  }

  private mutating func string() throws(JSONProblem) -> String {
    guard try peek() == UInt8(ascii: "\"") else { throw unexpected }
    let start = position + 1
    try skipString()
    let content = bytes[start..<(position - 1)]
    guard content.contains(UInt8(ascii: "\\")) else { return String(decoding: content, as: UTF8.self) }
    return String(decoding: JSONEscapes.removed(from: content), as: UTF8.self)
  }
}
