/// Looks for a word in bytes, 64 of them at a time: the forty megabytes of a hundred thousand rows are searched between
/// two keys.
struct ByteSearch {
  private let needle: [UInt8]
  private let ignoresCase: Bool
  /// Its first and its last byte, eight times each; in small letters where case does not count.
  private let first: UInt64
  private let last: UInt64
  private let fold: UInt64

  private typealias Block = SIMD8<UInt64>

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let caseBits: UInt64 = 0x2020_2020_2020_2020

  /// `needle`: not empty, ASCII where case does not count, and then in small letters.
  init(_ needle: [UInt8], ignoringCase: Bool) {
    self.needle = needle
    ignoresCase = ignoringCase
    fold = ignoringCase ? Self.caseBits : 0
    first = UInt64(needle.first ?? 0) &* Self.ones | fold
    last = UInt64(needle.last ?? 0) &* Self.ones | fold
  }

  func isIn(_ bytes: UnsafeRawBufferPointer) -> Bool { place(in: bytes, from: 0) != nil }

  func isIn(_ text: String) -> Bool { Array(text.utf8).withUnsafeBytes(isIn) }

  /// The first place at or after `start` where it stands.
  func place(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    let starts = bytes.count - needle.count + 1
    var start = start
    while start + 64 <= starts {
      let hits = blockHits(in: bytes, at: start)
      if Self.isAny(hits), let place = place(among: hits, at: start, in: bytes) { return place }
      start += 64
    }
    while start + 8 <= starts {
      if let place = place(among: hits(in: bytes, at: start), at: start, in: bytes) { return place }
      start += 8
    }
    while start < starts {
      if stands(at: start, in: bytes) { return start }
      start += 1
    }
    return nil
  }

  /// Eight places at once where it may begin, the high bit of a byte each: its first byte is there, and its last one where
  /// it would end.
  @inline(__always) private func hits(in bytes: UnsafeRawBufferPointer, at start: Int) -> UInt64 {
    let heads = bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self) | fold
    let tails = bytes.loadUnaligned(fromByteOffset: start + needle.count - 1, as: UInt64.self) | fold
    let misses = (heads ^ first) | (tails ^ last)
    return (misses &- Self.ones) & ~misses & Self.highBits
  }

  /// The same of 64 places.
  @inline(__always) private func blockHits(in bytes: UnsafeRawBufferPointer, at start: Int) -> Block {
    let heads = bytes.loadUnaligned(fromByteOffset: start, as: Block.self) | fold
    let tails = bytes.loadUnaligned(fromByteOffset: start + needle.count - 1, as: Block.self) | fold
    let misses = (heads ^ first) | (tails ^ last)
    return (misses &- Self.ones) & ~misses & Self.highBits
  }

  @inline(__always) private static func isAny(_ hits: Block) -> Bool {
    let half = hits.lowHalf | hits.highHalf
    let quarter = half.lowHalf | half.highHalf
    return quarter[0] | quarter[1] != 0
  }

  private func place(among hits: Block, at start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    for word in 0..<hits.scalarCount where hits[word] != 0 {
      if let place = place(among: hits[word], at: start + word * 8, in: bytes) { return place }
    }
    return nil
  }

  private func place(among hits: UInt64, at start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    var bits = hits.littleEndian
    while bits != 0 {
      let place = start + bits.trailingZeroBitCount / 8
      if stands(at: place, in: bytes) { return place }
      bits &= bits - 1
    }
    return nil
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
