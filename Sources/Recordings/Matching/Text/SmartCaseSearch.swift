import Foundation

/// Words that are looked for in texts. Smart case: capitals in the words make it sensitive to case.
package struct SmartCaseSearch: Hashable, Sendable {
  package let words: String
  /// The words' bytes, folded as texts are.
  package let needle: [UInt8]
  let ignoresCase: Bool

  package init(_ words: String) {
    self.words = words
    ignoresCase = Self.ignoresCase(words)
    needle = Self.folded(words, ignoringCase: ignoresCase)
  }

  /// Capitals among the words make them sensitive to case.
  static func ignoresCase(_ words: String) -> Bool {
    words.utf8.allSatisfy { $0 < 0x80 }
      ? !words.utf8.contains { (0x41...0x5A).contains($0) } : !words.contains(where: \.isUppercase)
  }

  /// False without words.
  package func matches(_ text: String) -> Bool { !words.isEmpty && isIn(folded(text)) }

  /// What of a text the words are compared with.
  package func folded(_ text: String) -> [UInt8] { Self.folded(text, ignoringCase: ignoresCase) }

  private static func folded(_ text: String, ignoringCase: Bool) -> [UInt8] {
    ignoringCase ? lowercased(text) : composed(text)
  }

  private static func lowercased(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    for index in bytes.indices {
      if bytes[index] >= 0x80 { return composed(text.lowercased()) }
      if (0x41...0x5A).contains(bytes[index]) { bytes[index] |= 0x20 }
    }
    return bytes
  }

  /// One spelling for letters that can be written with and without combining marks.
  private static func composed(_ text: String) -> [UInt8] {
    text.utf8.allSatisfy { $0 < 0x80 }
      ? Array(text.utf8) : Array(text.precomposedStringWithCanonicalMapping.utf8)
  }

  private func isIn(_ bytes: [UInt8]) -> Bool {
    guard let first = needle.first, needle.count <= bytes.count else { return needle.isEmpty }
    for start in 0...(bytes.count - needle.count) where bytes[start] == first {
      if bytes[start..<(start + needle.count)].elementsEqual(needle) { return true }
    }
    return false
  }
}
