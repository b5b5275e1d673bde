/// Finds the few names of an object that are asked for, without building strings: a name is compared as three
/// numbers.
package struct JSONNames<Meaning>: Sendable where Meaning: Sendable {
  @usableFromInline struct Word: Equatable, Sendable {
    @usableFromInline var length: Int
    @usableFromInline var bytes: SIMD4<UInt64>
  }

  @inlinable static var longest: Int { 24 }

  /// One bit each. Most other names are ruled out by this alone.
  @usableFromInline var lengths: UInt32 = 0
  @usableFromInline var words: [Word?]
  @usableFromInline var meanings: [Meaning?]

  /// Names of 24 bytes at most; longer ones are never found.
  package init(_ names: [(String, Meaning)]) {
    let size = Self.size(for: names.count)
    words = Array(repeating: nil, count: size)
    meanings = Array(repeating: nil, count: size)
    for (name, meaning) in names {
      Array(name.utf8).withUnsafeBytes { name in
        guard name.count <= Self.longest else { return }
        let word = Self.word(name)
        lengths |= 1 << UInt32(name.count)
        let place = place(of: word)
        words[place] = word
        meanings[place] = meaning
      }
    }
  }

  /// Of what stands between the name's quotes, which may be written with escapes.
  @inlinable package func meaning(of name: Slice<UnsafeBufferPointer<UInt8>>) -> Meaning? {
    if let meaning = meaning(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: name))) { return meaning }
    guard name.contains(UInt8(ascii: "\\")) else { return nil }
    return JSONEscapes.removed(from: name).withUnsafeBytes(meaning)
  }

  @inlinable func meaning(_ name: UnsafeRawBufferPointer) -> Meaning? {
    guard name.count <= Self.longest, lengths >> UInt32(name.count) & 1 != 0 else { return nil }
    return meanings[place(of: Self.word(name))]
  }

  /// Where the word stands, or would.
  @inlinable func place(of word: Word) -> Int {
    var place = Self.hash(word) & (words.count - 1)
    while let other = words[place], other != word { place = (place + 1) & (words.count - 1) }
    return place
  }

  /// A power of two, at least half of it empty.
  private static func size(for count: Int) -> Int {
    var size = 4
    while size < count * 4 { size *= 2 }
    return size
  }

  @inlinable static func hash(_ word: Word) -> Int {
    let mixed = (word.bytes[0] ^ word.bytes[1] &* 3 ^ word.bytes[2] &* 5) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40)
  }

  @inlinable static func word(_ name: UnsafeRawBufferPointer) -> Word {
    Word(length: name.count, bytes: [eight(name, 0), eight(name, 8), eight(name, 16), 0])
  }

  /// Eight bytes from a place on, zeroes where there are fewer.
  @inlinable static func eight(_ name: UnsafeRawBufferPointer, _ start: Int) -> UInt64 {
    let count = name.count - start
    if count <= 0 { return 0 }
    if count >= 8 { return name.loadUnaligned(fromByteOffset: start, as: UInt64.self) }
    if name.count >= 8 {
      return name.loadUnaligned(fromByteOffset: name.count - 8, as: UInt64.self) >> UInt64((8 - count) * 8)
    }
    return (0..<count).reduce(0) { $0 | UInt64(name[start + $1]) << UInt64($1 * 8) }
  }
}
