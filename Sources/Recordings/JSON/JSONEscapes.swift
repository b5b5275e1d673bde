import Glibc

/// Backslash escapes of JSON strings.
package enum JSONEscapes {
  /// The UTF-8 that the escapes stand for; what is no escape stays as it is, a lone surrogate becomes U+FFFD.
  static func removed(from content: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var result: [UInt8] = []
    appendRemoved(from: content, to: &result)
    return result
  }

  /// The same into an array that may be used again.
  package static func appendRemoved(from content: Slice<UnsafeBufferPointer<UInt8>>, to result: inout [UInt8])
  {
    result.reserveCapacity(result.count + content.count)
    var position = content.startIndex
    while position < content.endIndex {
      let escape = firstBackslash(in: content[position...]) ?? content.endIndex
      result.append(contentsOf: UnsafeBufferPointer(rebasing: content[position..<escape]))
      position = escape
      if position < content.endIndex { appendEscape(in: content, at: &position, to: &result) }
    }
  }

  package static func firstBackslash(in content: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let bytes = UnsafeBufferPointer(rebasing: content)
    guard let start = bytes.baseAddress, let found = memchr(start, 0x5C, bytes.count) else { return nil }
    return content.startIndex + (UnsafeRawPointer(found) - UnsafeRawPointer(start))
  }

  private static func appendEscape(
    in content: Slice<UnsafeBufferPointer<UInt8>>, at position: inout Int, to result: inout [UInt8]
  ) {
    guard position + 1 < content.endIndex else {
      result.append(content[position])
      position += 1
      return
    }
    let escape = content[position + 1]
    position += 2
    guard escape == UInt8(ascii: "u") else { return result.append(plain(escape)) }
    let scalar = unicodeScalar(in: content, at: &position)
    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  package static func plain(_ escape: UInt8) -> UInt8 {
    switch escape {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    default: escape  // UInt8
    }
  }

  private static func unicodeScalar(in content: Slice<UnsafeBufferPointer<UInt8>>, at position: inout Int)
    -> Unicode.Scalar
  {
    guard let high = hex(in: content, at: position) else { return "\u{FFFD}" }
    position += 4
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard (0xD800..<0xDC00).contains(high), position + 1 < content.endIndex,
      content[position] == UInt8(ascii: "\\"), content[position + 1] == UInt8(ascii: "u"),
      let low = hex(in: content, at: position + 2), (0xDC00..<0xE000).contains(low)
    else { return "\u{FFFD}" }
    position += 6
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private static func hex(in content: Slice<UnsafeBufferPointer<UInt8>>, at position: Int) -> UInt32? {
    guard position + 4 <= content.endIndex else { return nil }
    var value: UInt32 = 0
    for byte in content[position..<(position + 4)] {
      guard let digit = hexDigit(byte) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  package static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil  // UInt8
    }
  }
}
