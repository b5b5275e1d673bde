/// Finds words in bytes of text, whatever the case of ASCII letters. Searching in a `String` costs a hundred times
/// as much.
struct WordList: Sendable {
  /// By their first byte.
  private let words: [[[UInt8]]]

  /// Words in lower case.
  init(_ words: [String]) {
    var byFirst: [[[UInt8]]] = Array(repeating: [], count: 256)
    for word in words {
      let word = Array(word.utf8)
      if let first = word.first { byFirst[Int(first)].append(word) }
    }
    self.words = byFirst
  }

  func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    words.withUnsafeBufferPointer { words in
      for place in text.indices {
        let candidates = words[Int(Self.lower(text[place]))]
        if candidates.isEmpty { continue }
        for word in candidates where stands(word, in: text, at: place) { return true }
      }
      return false
    }
  }

  func isFound(in text: String) -> Bool {
    var text = text
    return text.withUTF8(isFound)
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
