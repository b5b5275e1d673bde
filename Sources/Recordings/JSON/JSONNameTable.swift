/// Numbers for the few names of an object that are asked for. A name is compared as four numbers, so no string
/// is built. It is not generic, because other modules could not specialize it.
package struct JSONNameTable: Sendable {
  private struct Entry: Sendable {
    var length = 0
    var bytes = SIMD4<UInt64>()
    var number = -1
  }

  private static var longest: Int { 31 }

  /// One bit each. Most other names are ruled out by this alone.
  private var lengths: UInt32 = 0
  private var entries: [Entry]

  /// Names of 31 bytes at most; longer ones are never found. The last of a name counts.
  package init(_ names: [String]) {
    entries = Array(repeating: Entry(), count: Self.size(for: names.count))
    for (number, name) in names.enumerated() {
      Array(name.utf8).withUnsafeBytes { name in
        guard name.count <= Self.longest else { return }
        lengths |= 1 << UInt32(name.count)
        let bytes = Self.word(name)
        entries[place(of: bytes, name.count)] = Entry(length: name.count, bytes: bytes, number: number)
      }
    }
  }

  /// Of what stands between the name's quotes, which may be written with escapes.
  package func number(of name: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    if let number = number(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: name))) { return number }
    guard name.contains(UInt8(ascii: "\\")) else { return nil }
    return JSONEscapes.removed(from: name).withUnsafeBytes(number)
  }

  private func number(_ name: UnsafeRawBufferPointer) -> Int? {
    guard name.count <= Self.longest, lengths >> UInt32(name.count) & 1 != 0 else { return nil }
    let number = entries[place(of: Self.word(name), name.count)].number
    return number >= 0 ? number : nil
  }

  /// Where the word stands, or would.
  private func place(of word: SIMD4<UInt64>, _ length: Int) -> Int {
    var place = Self.hash(word) & (entries.count - 1)
    while entries[place].number >= 0, entries[place].length != length || entries[place].bytes != word {
      place = (place + 1) & (entries.count - 1)
    }
    return place
  }

  /// A power of two, at least half of it empty.
  private static func size(for count: Int) -> Int {
    var size = 4
    while size < count * 4 { size *= 2 }
    return size
  }

  private static func hash(_ word: SIMD4<UInt64>) -> Int {
    let mixed = (word[0] ^ word[1] &* 3 ^ word[2] &* 5 ^ word[3] &* 7) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40)
  }

  private static func word(_ name: UnsafeRawBufferPointer) -> SIMD4<UInt64> {
    [eight(name, 0), eight(name, 8), eight(name, 16), eight(name, 24)]
  }

  /// Eight bytes from a place on, zeroes where there are fewer.
  private static func eight(_ name: UnsafeRawBufferPointer, _ start: Int) -> UInt64 {
    let count = name.count - start
    if count <= 0 { return 0 }
    if count >= 8 { return name.loadUnaligned(fromByteOffset: start, as: UInt64.self) }
    if name.count >= 8 {
      return name.loadUnaligned(fromByteOffset: name.count - 8, as: UInt64.self) >> UInt64((8 - count) * 8)
    }
    // Two loads that overlap, or three bytes that do.
    if count >= 4 {
      let low = UInt64(name.loadUnaligned(fromByteOffset: start, as: UInt32.self))
      let high = UInt64(name.loadUnaligned(fromByteOffset: start + count - 4, as: UInt32.self))
      return low | high << UInt64((count - 4) * 8)
    }
    let (middle, last) = (count / 2, count - 1)
    return UInt64(name[start]) | UInt64(name[start + middle]) << UInt64(middle * 8)
      | UInt64(name[start + last]) << UInt64(last * 8)
  }
}
