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
