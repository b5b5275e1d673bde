/// A search over many texts by their bytes: of each it answers as `SmartCaseSearch.matches` does of the text,
/// mostly without building it. A class, because it is handed from row to row: a copy would count all of its
/// tables.
package final class TextSearch: Sendable {
  private let search: SmartCaseSearch
  /// Nil where the words are not ASCII.
  private let plain: ByteSearch?
  private let length: Int
  /// Letters outside ASCII that equal one of the words' letters, where case or spelling does not count.
  private let strangers: [ByteSearch]
  private let spelt: SpeltSearch
  /// The letters that a text needs to contain the words, and those of texts that may contain them in another
  /// spelling.
  private let letters: LetterSet
  private let lettersBesideStrangers: LetterSet

  /// Nil without words.
  package init?(_ words: String) {
    guard !words.isEmpty else { return nil }
    search = SmartCaseSearch(words)
    let (needle, ignoresCase) = (search.needle, search.ignoresCase)
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
  func mayOccur(in text: LetterSet) -> Bool {
    text.isSuperset(of: letters) || text.contains(.disguised) && text.isSuperset(of: lettersBesideStrangers)
  }

  /// Whether one of these letters may be among the words.
  func mayUse(_ some: LetterSet) -> Bool {
    !some.isDisjoint(with: letters) || !strangers.isEmpty && some.contains(.disguised)
  }

  /// Whether one of several texts, which lie one after the other, may contain the words.
  func mayOccur(amid bytes: UnsafeRawBufferPointer, _ letters: LetterSet) -> Bool {
    guard let plain else { return spelt.mayCome(from: bytes) }
    return plain.isIn(bytes) || !strangers.isEmpty && letters.contains(.disguised)
  }

  /// `text`: UTF-8; broken one is read as `String(decoding:)` repairs it.
  func occurs(in text: UnsafeRawBufferPointer) -> Bool {
    guard let plain else {
      if StableSpelling.isASCII(text) || !spelt.mayCome(from: text) { return false }
      return StableSpelling.isStable(text) ? spelt.isIn(text) : isFound(in: text)
    }
    var start = 0
    while start < text.count, let place = plain.place(in: text, from: start) {
      let end = place + length
      // A combining mark behind a letter makes it another letter.
      if end == text.count || text[end] < 0x80 || StableSpelling.isStable(text) { return true }
      start = place + 1
    }
    return (start > 0 || strangers.contains { $0.isIn(text) }) && isFound(in: text)
  }

  package func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { occurs(in: UnsafeRawBufferPointer($0)) }
  }

  private func isFound(in text: UnsafeRawBufferPointer) -> Bool {
    search.matches(String(decoding: text, as: UTF8.self))
  }
}
