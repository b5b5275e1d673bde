/// Searches bytes for a word, 64 at a time, so that 100,000 rows are searched between two keys.
struct ByteSearch {
  private let needle: [UInt8]
  private let ignoresCase: Bool
  /// Its first and its last byte, sixteen times each; in small letters where case does not count.
  private let first: Block
  private let last: Block
  private let fold: Block

  private typealias Block = SIMD16<UInt8>

  private static let width = Block.scalarCount

  /// `needle`: not empty, ASCII where case does not count, and then in small letters.
  init(_ needle: [UInt8], ignoringCase: Bool) {
    self.needle = needle
    ignoresCase = ignoringCase
    fold = Block(repeating: ignoringCase ? 0x20 : 0)
    first = Block(repeating: needle.first ?? 0) | fold
    last = Block(repeating: needle.last ?? 0) | fold
  }

  func isIn(_ bytes: UnsafeRawBufferPointer) -> Bool { place(in: bytes, from: 0) != nil }

  func isIn(_ text: String) -> Bool { Array(text.utf8).withUnsafeBytes(isIn) }

  /// The first place at or after `start` where it stands.
  func place(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    let (width, starts) = (Self.width, bytes.count - needle.count + 1)
    let (first, last, fold, end) = (first, last, fold, needle.count - 1)
    /// Of sixteen places 0 where it may begin: its first byte is there, and its last one where it would end.
    @inline(__always) func misses(at start: Int) -> Block {
      let heads = bytes.loadUnaligned(fromByteOffset: start, as: Block.self) | fold
      let tails = bytes.loadUnaligned(fromByteOffset: start &+ end, as: Block.self) | fold
      return (heads ^ first) | (tails ^ last)
    }
    var start = start
    while start &+ 4 &* width <= starts {
      let (one, two) = (misses(at: start), misses(at: start &+ width))
      let (three, four) = (misses(at: start &+ 2 &* width), misses(at: start &+ 3 &* width))
      if Self.isAny((Self.zeros(one) | Self.zeros(two)) | (Self.zeros(three) | Self.zeros(four))) {
        for (step, block) in [one, two, three, four].enumerated() where Self.isAny(Self.zeros(block)) {
          if let place = place(in: bytes, among: start + step * width, block) { return place }
        }
      }
      start &+= 4 &* width
    }
    while start &+ width <= starts {
      if let place = place(in: bytes, among: start, misses(at: start)) { return place }
      start &+= width
    }
    // The last places once more with those before them: so they are a whole block, too.
    if start < starts, starts >= width, !Self.isAny(Self.zeros(misses(at: starts - width))) { return nil }
    return (start..<max(start, starts)).first { matches(at: $0, in: bytes) }
  }

  /// Whether one of the bytes is in a range.
  static func isAny(of range: ClosedRange<UInt8>, in bytes: UnsafeRawBufferPointer) -> Bool {
    let (least, span) = (
      Block(repeating: range.lowerBound), Block(repeating: range.upperBound - range.lowerBound)
    )
    guard bytes.count >= width else { return bytes.contains(where: range.contains) }
    var start = 0
    var isAny = SIMDMask<SIMD16<Int8>>(repeating: false)
    while start &+ width <= bytes.count {
      isAny .|= bytes.loadUnaligned(fromByteOffset: start, as: Block.self) &- least .<= span
      start &+= width
    }
    // The last bytes once more with those before them: so they are a whole block, too.
    isAny .|= bytes.loadUnaligned(fromByteOffset: bytes.count - width, as: Block.self) &- least .<= span
    return any(isAny)
  }

  /// The high bit where a byte is 0.
  @inline(__always) private static func zeros(_ block: Block) -> Block { (block &- 1) & ~block }

  /// In two halves of eight bytes, because Swift's own reduction of a vector works byte by byte.
  @inline(__always) private static func isAny(_ zeros: Block) -> Bool {
    let halves = unsafeBitCast(zeros, to: SIMD2<UInt64>.self)
    return (halves[0] | halves[1]) & 0x8080_8080_8080_8080 != 0
  }

  @inline(__always) private func place(
    in bytes: UnsafeRawBufferPointer, among start: Int, _ misses: Block
  ) -> Int? {
    guard Self.isAny(Self.zeros(misses)) else { return nil }
    for step in 0..<Self.width where misses[step] == 0 && matches(at: start + step, in: bytes) {
      return start + step
    }
    return nil
  }

  @inline(__always) private func matches(at start: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    for place in needle.indices {
      var byte = bytes[start + place]
      if ignoresCase, (0x41...0x5A).contains(byte) { byte |= 0x20 }
      if byte != needle[place] { return false }
    }
    return true
  }
}
