/// Backslash escapes of JSON strings.
enum JSONEscapes {
  /// The UTF-8 that the escapes stand for; what is no escape stays as it is, a lone surrogate becomes U+FFFD.
  static func removed(from content: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var position = content.startIndex
    while position < content.endIndex {
      guard content[position] == UInt8(ascii: "\\"), position + 1 < content.endIndex else {
        result.append(content[position])
        position += 1
        continue
      }
      let escape = content[position + 1]
      position += 2
      if escape == UInt8(ascii: "u") {
        let scalar = unicodeScalar(in: content, at: &position)
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        result.append(plain(escape))
      }
    }
    return result
  }

  private static func plain(_ escape: UInt8) -> UInt8 {
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
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
