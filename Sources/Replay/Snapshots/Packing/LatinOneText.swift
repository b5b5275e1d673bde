import Recordings

/// Text in JSON in which each character stands for one byte.
enum LatinOneText {
  /// Of what stands between quotes; nil where a character is beyond U+00FF or an escape is none.
  static func bytes(of content: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8]? {
    var isRight = true
    let bytes = [UInt8](unsafeUninitializedCapacity: content.count) { room, count in
      let text = UnsafeBufferPointer(rebasing: content)
      isRight = write(text, to: room, &count)
    }
    return isRight ? bytes : nil
  }

  private static func write(
    _ text: UnsafeBufferPointer<UInt8>, to room: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) -> Bool {
    var place = 0
    while place < text.count {
      guard writePlain(text, &place, to: room, &count) else { return false }
      guard place < text.count else { break }
      let byte = text[place]
      if byte == UInt8(ascii: "\\") {
        guard let escaped = escaped(in: text, at: &place) else { return false }
        room[count] = escaped
      } else if byte < 0x80 {
        room[count] = byte
        place += 1
      } else {
        // Of two bytes: C2 and C3 lead those up to U+00FF.
        guard byte & 0xFE == 0xC2, place + 1 < text.count, text[place + 1] & 0xC0 == 0x80 else {
          return false
        }
        room[count] = byte << 6 | text[place + 1] & 0x3F
        place += 2
      }
      count += 1
    }
    return true
  }

  /// Up to an escape or near the end. Packed bytes are as good as random, so a branch for each would be mispredicted.
  @inline(__always) private static func writePlain(
    _ text: UnsafeBufferPointer<UInt8>, _ place: inout Int, to room: UnsafeMutableBufferPointer<UInt8>,
    _ count: inout Int
  ) -> Bool {
    var wrong: UInt8 = 0
    while place &+ 2 <= text.count {
      let (byte, next) = (text[place], text[place &+ 1])
      if byte == UInt8(ascii: "\\") { break }
      let isLong = byte >> 7
      // All bits where the character is of two bytes.
      let mask = 0 &- isLong
      room[count] = byte & ~mask | (byte << 6 | next & 0x3F) & mask
      wrong |= (byte & 0xFE ^ 0xC2 | next & 0xC0 ^ 0x80) & mask
      place &+= 1 &+ Int(isLong)
      count &+= 1
    }
    return wrong == 0
  }

  private static func escaped(in text: UnsafeBufferPointer<UInt8>, at place: inout Int) -> UInt8? {
    guard place + 1 < text.count else { return nil }
    let escape = text[place + 1]
    guard escape == UInt8(ascii: "u") else {
      place += 2
      return JSONEscapes.plain(escape)
    }
    guard place + 6 <= text.count, text[place + 2] == UInt8(ascii: "0"), text[place + 3] == UInt8(ascii: "0"),
      let high = JSONEscapes.hexDigit(text[place + 4]), let low = JSONEscapes.hexDigit(text[place + 5])
    else { return nil }
    place += 6
    return UInt8(truncatingIfNeeded: high << 4 | low)
  }
}
