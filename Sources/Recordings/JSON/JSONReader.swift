/// Reads JSON byte by byte. Broken UTF-8 and lone surrogates become U+FFFD. Values that nobody asks for are
/// skipped, because a page of recordings is mostly persons' properties. Places are in bytes from the start.
package struct JSONReader {
  private static let deepest = 256

  package let bytes: UnsafeBufferPointer<UInt8>
  package internal(set) var position = 0
  private var depth = 0

  /// Valid only while the bytes are.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func value() throws(JSONProblem) -> JSONValue {
    switch try peek() {
    case UInt8(ascii: "{"):
      return .object(
        try nested { reader throws(JSONProblem) in
          var members: [JSONMember] = []
          _ = try reader.opens(UInt8(ascii: "{"))
          var isFirst = true
          while let name = try reader.nextName(&isFirst) {
            let name = Self.text(reader.bytes[name])
            members.append(JSONMember(name: name, value: try reader.value()))
          }
          return members
        })
    case UInt8(ascii: "["):
      return .array(
        try nested { reader throws(JSONProblem) in
          var elements: [JSONValue] = []
          _ = try reader.opens(UInt8(ascii: "["))
          var isFirst = true
          while try reader.hasElement(&isFirst) { elements.append(try reader.value()) }
          return elements
        })
    case UInt8(ascii: "\""): return .string(Self.text(bytes[try content()]))
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    default: return try number()  // UInt8
    }
  }

  /// Reads the next value without building it; throws where `value()` would.
  mutating func check() throws(JSONProblem) {
    switch try peek() {
    case UInt8(ascii: "{"):
      try nested { reader throws(JSONProblem) in
        _ = try reader.opens(UInt8(ascii: "{"))
        var isFirst = true
        while try reader.nextName(&isFirst) != nil { try reader.check() }
      }
    case UInt8(ascii: "["):
      try nested { reader throws(JSONProblem) in
        _ = try reader.opens(UInt8(ascii: "["))
        var isFirst = true
        while try reader.hasElement(&isFirst) { try reader.check() }
      }
    case UInt8(ascii: "\""): _ = try content()
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): _ = try value()
    default: _ = try number()  // UInt8
    }
  }

  private mutating func nested<Value>(
    _ read: (inout JSONReader) throws(JSONProblem) -> Value
  ) throws(JSONProblem) -> Value {
    depth += 1
    guard depth <= Self.deepest else { throw .tooDeep }
    defer { depth -= 1 }
    return try read(&self)
  }

  /// Where the next value's elements stand; nil where it is no array.
  mutating func elements() throws(JSONProblem) -> [Range<Int>]? {
    guard try opens(UInt8(ascii: "[")) else { return nil }
    var elements: [Range<Int>] = []
    var isFirst = true
    while try hasElement(&isFirst) {
      guard elements.count < Self.mostElements else { throw .tooMany }
      elements.append(try skipped())
    }
    return elements
  }

  /// Of an array. The largest page that is asked for has five hundred rows.
  package static let mostElements = 50_000

  /// Where the next value's members are; nil where it is not an object. `look` may read a member's value;
  /// otherwise it is skipped.
  mutating func members(
    _ look: (inout JSONReader, _ name: Slice<UnsafeBufferPointer<UInt8>>) throws(JSONProblem) -> Void = {
      _, _ in
    }
  ) throws(JSONProblem) -> JSONPlaces? {
    guard try opens(UInt8(ascii: "{")) else { return nil }
    var places = JSONPlaces()
    // Enough for most objects.
    places.members.reserveCapacity(40)
    var isFirst = true
    while let name = try nextName(&isFirst) {
      let start = position
      try look(&self, bytes[name])
      if position == start { _ = try skipped() }
      let isEscaped = bytes[name].contains(UInt8(ascii: "\\"))
      places.members.append(.init(name: name, value: start..<position, isEscaped: isEscaped))
    }
    return places
  }

  static func bytes(of name: StaticString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
  }

  /// Throws where anything but white space follows.
  package mutating func end() throws(JSONProblem) {
    skipSpace()
    if position < bytes.count { throw unexpected }
  }

  /// What stands between a string's quotes.
  package static func text(_ content: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    guard content.contains(UInt8(ascii: "\\")) else { return String(decoding: content, as: UTF8.self) }
    return String(decoding: JSONEscapes.removed(from: content), as: UTF8.self)
  }
}

extension JSONReader {
  var unexpected: JSONProblem { .unexpected(offset: position) }

  package mutating func move(to position: Int) { self.position = position }

  @inline(__always) mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return  // UInt8
      }
    }
  }

  package mutating func peek() throws(JSONProblem) -> UInt8 {
    skipSpace()
    guard position < bytes.count else { throw .cut }
    return bytes[position]
  }

  mutating func expect(_ byte: UInt8) throws(JSONProblem) {
    guard try peek() == byte else { throw unexpected }
    position += 1
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONProblem) -> JSONValue {
    for index in 0..<word.utf8CodeUnitCount {
      guard position < bytes.count else { throw .cut }
      guard bytes[position] == word.utf8Start[index] else { throw unexpected }
      position += 1
    }
    return value
  }

  private mutating func number() throws(JSONProblem) -> JSONValue {
    let start = position
    var digits = 0
    var integer = 0
    scan: while position < bytes.count {
      switch bytes[position] {
      case let byte where byte &- 0x30 < 10:
        digits += 1
        integer = integer &* 10 &+ Int(byte &- 0x30)
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        break
      default: break scan  // UInt8
      }
      position += 1
    }
    // Nearly always digits alone, and few enough to be counted as they are read.
    if digits == position - start, (1...18).contains(digits) { return .integer(integer) }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if let integer = Int(text) { return .integer(integer) }
    if let number = Double(text) { return .number(number) }
    position = start
    throw unexpected
  }
}
