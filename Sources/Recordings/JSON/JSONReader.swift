import Glibc

/// Reads JSON byte by byte. Broken UTF-8 and lone surrogates become U+FFFD. Values that nobody asks for are
/// skipped, because a page of recordings is mostly persons' properties. Places are in bytes from the start.
package struct JSONReader {
  private static let deepest = 256

  package let bytes: UnsafeBufferPointer<UInt8>
  package private(set) var position = 0
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

extension JSONReader {
  /// Skips the next value and answers its place. Nothing is built, and there is no recursion.
  package mutating func skipped() throws(JSONProblem) -> Range<Int> {
    let first = try peek()
    let start = position
    switch first {
    case UInt8(ascii: "\""): try skipString()
    case UInt8(ascii: "{"), UInt8(ascii: "["): try skipNested()
    default:  // UInt8
      skipScalar()
      if position == start { throw unexpected }
    }
    return start..<position
  }

  private mutating func skipNested() throws(JSONProblem) {
    var open = OpenBrackets()
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
      case UInt8(ascii: ","), UInt8(ascii: ":"): position += 1
      default: skipScalar()  // UInt8
      }
    } while !open.isEmpty
  }

  private mutating func skipScalar() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: "\""),
        0x20, 0x0A,
        0x0D, 0x09:
        return
      default: position += 1  // UInt8
      }
    }
  }

  private mutating func skipString() throws(JSONProblem) {
    position += 1
    var escapes = 0
    while escapes < Self.manyEscapes {
      position = placeBehindPlainBytes(from: position, endingAtForeign: 0)
      guard position < bytes.count else { break }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return
      case UInt8(ascii: "\\"):
        position += 2
        escapes += 1
      default: position += 1  // UInt8
      }
    }
    try skipEscapedString()
  }

  /// Packed fields of a recording have an escape every few bytes.
  private static let manyEscapes = 8

  /// To the end of a string with many escapes, from behind one of them: quote by quote.
  private mutating func skipEscapedString() throws(JSONProblem) {
    let start = position
    while position < bytes.count, let base = bytes.baseAddress,
      let quote = memchr(base + position, 0x22, bytes.count - position)
    {
      let place = UnsafeRawPointer(quote) - UnsafeRawPointer(base)
      position = place + 1
      var escape = place
      while escape > start, bytes[escape - 1] == UInt8(ascii: "\\") { escape -= 1 }
      if (place - escape).isMultiple(of: 2) { return }
    }
    position = bytes.count
    throw .cut
  }

  /// Behind what is neither a quote nor a backslash, eight bytes at a time; the last few are left to the
  /// caller. With a high bit in each byte of `endingAtForeign` it ends at what is not ASCII, too.
  @inline(__always) func placeBehindPlainBytes(from start: Int, endingAtForeign foreign: UInt64) -> Int {
    let text = UnsafeRawBufferPointer(bytes)
    var place = start
    while place &+ 8 <= bytes.count {
      let eight = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let ends =
        Self.zeroes(eight ^ 0x2222_2222_2222_2222) | Self.zeroes(eight ^ 0x5C5C_5C5C_5C5C_5C5C)
        | eight & foreign
      guard ends == 0 else { return place &+ ends.trailingZeroBitCount / 8 }
      place &+= 8
    }
    return place
  }

  /// Marks bytes that are zero; the lowest mark is true, those above it may not be.
  @inline(__always) private static func zeroes(_ eight: UInt64) -> UInt64 {
    (eight &- 0x0101_0101_0101_0101) & ~eight & 0x8080_8080_8080_8080
  }

  /// Where the next string's content stands.
  package mutating func content() throws(JSONProblem) -> Range<Int> {
    guard try peek() == UInt8(ascii: "\"") else { throw unexpected }
    let start = position + 1
    try skipString()
    return start..<(position - 1)
  }
}

/// Open brackets, one bit each, until they nest deeper than nearly all JSON does.
private struct OpenBrackets {
  /// The last one lowest; a brace where set.
  private var bits: UInt64 = 0
  private var count = 0
  private var deeper: [UInt8] = []

  var isEmpty: Bool { count == 0 }

  mutating func append(_ bracket: UInt8) {
    if count < 64 {
      bits = bits << 1 | (bracket == UInt8(ascii: "{") ? 1 : 0)
    } else {
      deeper.append(bracket)
    }
    count += 1
  }

  mutating func popLast() -> UInt8? {
    guard count > 0 else { return nil }
    count -= 1
    if count >= 64 { return deeper.popLast() }
    defer { bits >>= 1 }
    return bits & 1 == 1 ? UInt8(ascii: "{") : UInt8(ascii: "[")
  }
}
