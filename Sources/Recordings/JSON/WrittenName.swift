/// A name as it stands in an object, with its quotes and the colon, in 32 bytes at most.
struct WrittenName: Equatable, Sendable {
  typealias Words = SIMD4<UInt64>

  let length: Int
  let words: Words
  /// Of the bytes that belong to it.
  let mask: Words

  static let longest = MemoryLayout<Words>.size

  /// `name`: what stands between the quotes. Nil where it is too long, or too near to the end of the text.
  init?(_ name: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    let (start, length) = (name.lowerBound - 1, name.count + 3)
    guard length <= Self.longest, start + Self.longest <= bytes.count,
      bytes[name.upperBound + 1] == UInt8(ascii: ":")
    else { return nil }
    var mask = Words()
    withUnsafeMutableBytes(of: &mask) { mask in
      for place in 0..<length { mask[place] = 0xFF }
    }
    self.length = length
    self.mask = mask
    words = Self.words(at: start, in: bytes) & mask
  }

  func matches(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let differences = (Self.words(at: start, in: bytes) ^ words) & mask
    return differences[0] | differences[1] | differences[2] | differences[3] == 0
  }

  private static func words(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Words {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: Words.self)
  }
}
