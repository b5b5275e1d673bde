/// Finds words in bytes of text, whatever the case of ASCII letters. Searching in a `String` costs a hundred times
/// as much.
struct WordList: Sendable {
  private let words: [[UInt8]]
  /// The first letters of the words, a bit each.
  private let firsts: (UInt64, UInt64)

  /// Words in lower case.
  init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }
    var firsts: (UInt64, UInt64) = (0, 0)
    for first in self.words.compactMap(\.first) {
      if first < 64 {
        firsts.0 |= 1 << UInt64(first)
      } else if first < 128 {
        firsts.1 |= 1 << UInt64(first - 64)
      }
    }
    self.firsts = firsts
  }

  func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    for place in text.indices {
      let letter = Self.lower(text[place])
      guard isFirst(letter) else { continue }
      for word in words where word[0] == letter && stands(word, in: text, at: place) { return true }
    }
    return false
  }

  func isFound(in text: String) -> Bool {
    var text = text
    return text.withUTF8(isFound)
  }

  @inline(__always) private func isFirst(_ letter: UInt8) -> Bool {
    if letter < 64 { return firsts.0 >> UInt64(letter) & 1 != 0 }
    return letter < 128 && firsts.1 >> UInt64(letter - 64) & 1 != 0
  }

  private func stands(_ word: [UInt8], in text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard place + word.count <= text.count else { return false }
    for index in 1..<max(1, word.count) where Self.lower(text[place + index]) != word[index] { return false }
    return true
  }

  @inline(__always) private static func lower(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}
