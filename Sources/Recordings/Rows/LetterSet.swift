/// A set of letters, made of bytes: a bit for each letter whatever its case, each figure and most signs; one
/// for all brackets and their like, one for what is no letter at all, and one for all that is not ASCII.
package struct LetterSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) { self.rawValue = rawValue }

  package init(_ bytes: some Sequence<UInt8>) {
    rawValue = bytes.reduce(0) { $0 | Self.bits[Int($1)] }
  }

  package init(_ bytes: UnsafeRawBufferPointer) {
    rawValue = Self.bits.withUnsafeBufferPointer { bits in
      var (even, odd) = (UInt64(0), UInt64(0))
      var place = 0
      while place + 1 < bytes.count {
        even |= bits[Int(bytes[place])]
        odd |= bits[Int(bytes[place + 1])]
        place += 2
      }
      return place < bytes.count ? even | odd | bits[Int(bytes[place])] : even | odd
    }
  }

  package static var foreign: LetterSet { LetterSet(rawValue: 1 << 63) }
  /// Letters that are not ASCII and become it where case or spelling does not count: \u{130}, \u{37E},
  /// \u{1FEF}, \u{212A}.
  package static var disguised: LetterSet { LetterSet(rawValue: 1 << 61) }

  private static let bits: [UInt64] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 1 << UInt64(byte - 0x41)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): 1 << UInt64(byte - 0x61)
    case 0x20...0x40: 1 << UInt64(byte - 0x20 + 26)
    case UInt8(ascii: "_"): 1 << 59
    case 0x5B...0x7E: 1 << 62
    case 0x80...: foreign.rawValue
    default: 1 << 60  // UInt8
    }
  }
}
