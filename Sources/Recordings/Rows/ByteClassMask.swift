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

/// Which letters a row's texts are made of. It may be said to hold some that it does not, never the other
/// way.
package struct ByteClassMask: Hashable, Sendable {
  /// What is percent-encoded in the page's address counts, too.
  package private(set) var all: LetterSet
  /// Those that stand percent-encoded in it.
  package private(set) var encoded: LetterSet

  /// Whether there is a row that can be built: even an empty text has a length among the bytes.
  package var isReadable: Bool { !all.isEmpty }

  /// Of a row that cannot be read.
  init() { (all, encoded) = ([], []) }

  init(_ row: PackedRow) {
    (all, encoded) = (LetterSet(row.textBytes), [])
    if Self.holdsDisguised(row.textBytes, all) { all.insert(.disguised) }
    guard all.contains(Self.percent), let url = row.bytes(of: .startURL) else { return }
    var (bytes, letters): ([UInt8], [UInt8]) = ([], [])
    let count = PercentDecoding.decode(url, into: &bytes) { letters.append($0) }
    encoded = LetterSet(letters)
    all.formUnion(encoded)
    bytes.withUnsafeBytes {
      if Self.holdsDisguised(UnsafeRawBufferPointer(rebasing: $0[..<count]), encoded) {
        all.insert(.disguised)
        encoded.insert(.disguised)
      }
    }
  }

  private static func holdsDisguised(_ bytes: UnsafeRawBufferPointer, _ letters: LetterSet) -> Bool {
    guard letters.contains(.foreign) else { return false }
    var place = 0
    while place < bytes.count {
      if place + 8 <= bytes.count,
        bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        place += 8
      } else if isDisguised(at: place, in: bytes) {
        return true
      } else {
        place += 1
      }
    }
    return false
  }

  private static func isDisguised(at place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    func follow(_ one: UInt8, _ other: UInt8? = nil) -> Bool {
      place + (other == nil ? 1 : 2) < bytes.count && bytes[place + 1] == one
        && (other == nil || bytes[place + 2] == other)
    }
    return switch bytes[place] {
    case 0xC4: follow(0xB0)
    case 0xCD: follow(0xBE)
    case 0xE1: follow(0xBF, 0xAF)
    case 0xE2: follow(0x84, 0xAA)
    default: false  // UInt8
    }
  }

  private static var percent: LetterSet { LetterSet("%".utf8) }
}
