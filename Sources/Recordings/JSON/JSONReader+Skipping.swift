import Glibc

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
