/// Looks for a word in bytes, eight of them at a time: a list of a hundred thousand rows is searched between two keys.
struct ByteSearch {
  private let needle: [UInt8]
  private let ignoresCase: Bool
  /// Its first and its last byte, eight times each; in small letters where case does not count.
  private let first: UInt64
  private let last: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let caseBits: UInt64 = 0x2020_2020_2020_2020

  /// `needle`: not empty, ASCII where case does not count, and then in small letters.
  init(_ needle: [UInt8], ignoringCase: Bool) {
    self.needle = needle
    ignoresCase = ignoringCase
    let fold: UInt64 = ignoringCase ? Self.caseBits : 0
    first = UInt64(needle.first ?? 0) &* Self.ones | fold
    last = UInt64(needle.last ?? 0) &* Self.ones | fold
  }

  func isIn(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let starts = bytes.count - needle.count + 1
    guard starts > 0 else { return false }
    let fold: UInt64 = ignoresCase ? Self.caseBits : 0
    var start = 0
    // Eight places at once where the word may begin: its first byte is there, and its last one where it would end.
    while start + 8 <= starts {
      let heads = bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self) | fold
      let tails = bytes.loadUnaligned(fromByteOffset: start + needle.count - 1, as: UInt64.self) | fold
      let misses = (heads ^ first) | (tails ^ last)
      if (misses &- Self.ones) & ~misses & Self.highBits != 0 {
        for place in start..<start + 8 where stands(at: place, in: bytes) { return true }
      }
      start += 8
    }
    while start < starts {
      if stands(at: start, in: bytes) { return true }
      start += 1
    }
    return false
  }

  private func stands(at start: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    for place in needle.indices {
      var byte = bytes[start + place]
      if ignoresCase, (0x41...0x5A).contains(byte) { byte |= 0x20 }
      if byte != needle[place] { return false }
    }
    return true
  }
}
