/// The id of a session recording: PostHog's session id. Usually a UUIDv7, but any string without `/` or `.`.
///
/// Lists of a hundred thousand rows keep sets and tables of them: a UUID takes 16 bytes here, not a string.
package struct RecordingID: Hashable, Sendable, CustomStringConvertible {
  private enum Form: Hashable {
    /// Written as a UUID in small letters; the upper and the lower half.
    case uuid(UInt64, UInt64)
    case other(String)
  }

  private let form: Form

  package init(_ text: String) {
    let halves = text.utf8.withContiguousStorageIfAvailable { HexUUID.halves(UnsafeRawBufferPointer($0)) }
    form = (halves ?? nil).map { .uuid($0.0, $0.1) } ?? .other(text)
  }

  /// UTF-8; broken one is repaired.
  init(utf8 bytes: UnsafeRawBufferPointer) {
    form =
      HexUUID.halves(bytes).map { .uuid($0.0, $0.1) } ?? .other(String(decoding: bytes, as: UTF8.self))
  }

  package var text: String {
    switch form {
    case .uuid(let upper, let lower): HexUUID.text(upper, lower)
    case .other(let text): text
    }
  }

  package var description: String { text }
}

/// The 36 characters of a UUID, and the number that they write.
private enum HexUUID {
  private static let dash = UInt8(ascii: "-")

  /// Nil for everything but small letters in the usual form: what is read is written back the same.
  static func halves(_ bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64)? {
    guard bytes.count == 36, bytes[8] == dash, bytes[13] == dash, bytes[18] == dash, bytes[23] == dash
    else { return nil }
    func four(_ place: Int) -> UInt64 {
      UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
    }
    guard let first = number(four(0) | four(4) << 32), let second = number(four(9) | four(14) << 32),
      let third = number(four(19) | four(24) << 32), let fourth = number(four(28) | four(32) << 32)
    else { return nil }
    return (first << 32 | second, third << 32 | fourth)
  }

  /// Of eight digits, a byte each, the first one lowest; all of them at once.
  private static func number(_ digits: UInt64) -> UInt64? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let isLetter = digits >> 6 & ones
    let values = (digits & ones * 0x0F) &+ isLetter &* 9
    let isAboveNine = (values &+ ones * 6) >> 4 & ones
    guard values & ones * 0xF0 == 0, isAboveNine == isLetter,
      digits == values &+ ones * 0x30 &+ isLetter &* 0x27
    else { return nil }
    var number = (values & 0x000F_000F_000F_000F) << 4 | values >> 8 & 0x000F_000F_000F_000F
    number = number.byteSwapped >> 8
    number = (number | number >> 8) & 0x0000_FFFF_0000_FFFF
    return (number | number >> 16) & 0xFFFF_FFFF
  }

  static func text(_ upper: UInt64, _ lower: UInt64) -> String {
    String(unsafeUninitializedCapacity: 36) { buffer in
      var place = 0
      for digit in 0..<32 {
        if place == 8 || place == 13 || place == 18 || place == 23 {
          buffer[place] = UInt8(ascii: "-")
          place += 1
        }
        let half = digit < 16 ? upper : lower
        let nibble = UInt8(truncatingIfNeeded: half >> UInt64((15 - digit % 16) * 4)) & 0xF
        buffer[place] = nibble < 10 ? 0x30 + nibble : 0x57 + nibble
        place += 1
      }
      return 36
    }
  }
}
