/// Reads `%E6%97%A5` in URLs. Foundation's own reading goes through NSString, and cost a seventh of drawing a
/// list.
package enum PercentDecoding {
  /// The text with what was encoded; the text as it is where that is no UTF-8.
  package static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let high = hexDigit(rest.first),
        let low = hexDigit(rest.dropFirst().first)
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
  }

  /// How many bytes a text means, written to the beginning of `bytes`; `encoded` gets each that was encoded.
  package static func decode(
    _ text: UnsafeRawBufferPointer, into bytes: inout [UInt8], encoded: (UInt8) -> Void = { _ in }
  ) -> Int {
    if bytes.count < text.count { bytes = [UInt8](repeating: 0, count: text.count) }
    return bytes.withUnsafeMutableBufferPointer { bytes in
      var (place, count) = (0, 0)
      while place < text.count {
        var byte = text[place]
        place += 1
        if byte == UInt8(ascii: "%"), place + 1 < text.count, let high = hexDigit(text[place]),
          let low = hexDigit(text[place + 1])
        {
          byte = high << 4 | low
          place += 2
          encoded(byte)
        }
        bytes[count] = byte
        count += 1
      }
      return count
    }
  }

  private static func hexDigit(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case let byte? where (0x30...0x39).contains(byte): byte - 0x30
    case let byte? where (0x41...0x46).contains(byte & 0xDF): (byte & 0xDF) - 0x41 + 10
    default: nil  // UInt8
    }
  }
}
