import Foundation
import Recordings

/// A search over many texts by their bytes: of each it answers as `ListSearch.matches` does of the text, mostly without
/// building it. A class, because it is handed from row to row: a copy would count all of its tables.
final class TextSearch: Sendable {
  private let search: ListSearch
  /// Nil where the words are not ASCII.
  private let plain: ByteSearch?
  private let length: Int
  /// The letters that are no ASCII, and become one of the words' where case or spelling does not count.
  private let strangers: [ByteSearch]
  private let spelt: SpeltSearch
  /// What a text needs to hold the words; and one that has a letter in disguise.
  private let letters: LetterSet
  private let lettersBesideStrangers: LetterSet

  /// Nil without words.
  init?(_ words: String) {
    guard !words.isEmpty else { return nil }
    search = ListSearch(words: words, origin: ListCursor())
    let needle = search.needle
    let ignoresCase = !words.contains(where: \.isUppercase)
    plain = needle.allSatisfy { $0 < 0x80 } ? ByteSearch(needle, ignoringCase: ignoresCase) : nil
    length = needle.count
    strangers = Self.strangers.filter { needle.contains($0.key) }
      .map { ByteSearch(Array($0.value.utf8), ignoringCase: false) }
    spelt = SpeltSearch(needle, ignoringCase: ignoresCase)
    letters = LetterSet(needle)
    lettersBesideStrangers = LetterSet(needle.filter { Self.strangers[$0] == nil })
  }

  private static let strangers: [UInt8: String] = [
    UInt8(ascii: "i"): "\u{130}", UInt8(ascii: "k"): "\u{212A}", UInt8(ascii: "K"): "\u{212A}",
    UInt8(ascii: ";"): "\u{37E}", UInt8(ascii: "`"): "\u{1FEF}",
  ]

  /// Whether a text of these letters may hold the words.
  func mayStand(in text: LetterSet) -> Bool {
    text.isSuperset(of: letters) || text.contains(.disguised) && text.isSuperset(of: lettersBesideStrangers)
  }

  /// Whether one of these letters may be among the words.
  func mayUse(_ some: LetterSet) -> Bool {
    !some.isDisjoint(with: letters) || !strangers.isEmpty && some.contains(.disguised)
  }

  /// Whether one of several texts, which lie there with something between them, may hold the words.
  func mayStand(amid bytes: UnsafeRawBufferPointer, _ letters: LetterSet) -> Bool {
    guard let plain else { return spelt.mayCome(from: bytes) }
    return plain.isIn(bytes) || !strangers.isEmpty && letters.contains(.disguised)
  }

  /// `text`: UTF-8; broken one is read as `String(decoding:)` repairs it.
  func stands(in text: UnsafeRawBufferPointer) -> Bool {
    guard let plain else {
      if StableSpelling.isASCII(text) || !spelt.mayCome(from: text) { return false }
      return StableSpelling.isStable(text) ? spelt.isIn(text) : isFound(in: text)
    }
    var start = 0
    while start < text.count, let place = plain.place(in: text, from: start) {
      let end = place + length
      // A mark behind a letter would make another one of it.
      if end == text.count || text[end] < 0x80 || StableSpelling.isStable(text) { return true }
      start = place + 1
    }
    return (start > 0 || strangers.contains { $0.isIn(text) }) && isFound(in: text)
  }

  private func isFound(in text: UnsafeRawBufferPointer) -> Bool {
    search.matches(String(decoding: text, as: UTF8.self))
  }
}

/// Looks for words that are not ASCII in texts of stable spelling: each of their letters stands there as itself or, where
/// case does not count, as its capital.
private struct SpeltSearch {
  private let spellings: [[[UInt8]]]
  private let isFirst: [Bool]
  /// The first bytes of what one of the letters may come from, where that is known of one.
  private let origins: [ClosedRange<UInt8>]?

  init(_ needle: [UInt8], ignoringCase: Bool) {
    let letters = String(decoding: needle, as: UTF8.self).unicodeScalars
    origins = letters.lazy.compactMap(StableSpelling.origins).first
    spellings = letters.map { letter in
      ([letter] + (ignoringCase ? StableSpelling.capitals[letter] ?? [] : [])).map { Array(String($0).utf8) }
    }
    isFirst = (0..<256).map { [spellings] byte in
      spellings.first?.contains { $0.first == UInt8(byte) } == true
    }
  }

  /// False where a letter cannot be there, in whatever spelling.
  func mayCome(from text: UnsafeRawBufferPointer) -> Bool {
    guard let origins else { return true }
    for origin in origins where ByteSearch.isAny(of: origin, in: text) { return true }
    return false
  }

  func isIn(_ text: UnsafeRawBufferPointer) -> Bool {
    text.indices.contains { isFirst[Int(text[$0])] && stands(at: $0, in: text) }
  }

  private func stands(at start: Int, in text: UnsafeRawBufferPointer) -> Bool {
    var rest = text[start...]
    for letter in spellings {
      guard let spelling = letter.first(where: { rest.starts(with: $0) }) else { return false }
      rest = rest.dropFirst(spelling.count)
    }
    return true
  }
}
