import Foundation
import Recordings

/// Tells which rows cannot hold some words, by their bytes.
struct RowSieve {
  /// The words as they are; nil where they are not ASCII, and may be spelt otherwise.
  private let plain: ByteSearch?
  /// Where a row holds the words in another spelling, it holds one of each of these sets.
  private let letters: [[ByteSearch]]
  /// Nil where the words stand in no number that is shown.
  private var shown: ShownNumbers?
  private var decoded: [UInt8] = []

  /// Nil without words.
  init?(_ words: String, today: CivilTime, zone: TimeZone) {
    guard !words.isEmpty else { return nil }
    let words = words.precomposedStringWithCanonicalMapping
    let ignoresCase = !words.contains(where: \.isUppercase)
    if words.utf8.allSatisfy({ $0 < 0x80 }) {
      plain = ByteSearch(Array(words.utf8), ignoringCase: ignoresCase)
      letters = [Self.strangers(of: words)]
    } else {
      plain = nil
      letters = Set(words.filter { !$0.isASCII }).map(Self.forms)
    }
    shown = ShownNumbers(words, ignoringCase: ignoresCase, today: today, zone: zone)
  }

  mutating func mayHold(_ row: PackedRow) -> Bool {
    plain?.isIn(row.textBytes) == true || mayHold(row, isEncoded: true) || shown?.hold(row) == true
  }

  /// Of each slot whether its row may hold the words; much faster than one by one.
  mutating func sift(_ table: RecordingTable) -> [Bool] {
    var mayHold = [Bool](repeating: false, count: table.count)
    if let plain {
      table.search({ plain.place(in: $0, from: $1) }, { mayHold[$0] = true })
    }
    table.readEncoded(orForeign: !letters.allSatisfy(\.isEmpty)) { slot, row, isEncoded in
      if !mayHold[slot] { mayHold[slot] = self.mayHold(row, isEncoded: isEncoded) }
    }
    guard shown != nil else { return mayHold }
    table.readAll { slot, row in
      if !mayHold[slot], let row { mayHold[slot] = shown?.hold(row) == true }
    }
    return mayHold
  }

  /// In another spelling than their own.
  private mutating func mayHold(_ row: PackedRow, isEncoded: Bool) -> Bool {
    let texts = row.textBytes
    // What is percent-encoded is shown, and found, as what it means.
    let url = isEncoded ? row.bytes(of: .startURL) : nil
    let length = url.flatMap { PercentEncoding.decode($0, into: &decoded) } ?? 0
    return decoded.withUnsafeBytes { bytes in
      let url = UnsafeRawBufferPointer(rebasing: bytes[..<length])
      if plain?.isIn(url) == true { return true }
      return letters.allSatisfy { forms in forms.contains { $0.isIn(texts) || $0.isIn(url) } }
    }
  }

  /// The four letters that are no ASCII, and become it where case or spelling does not count.
  private static func strangers(of words: String) -> [ByteSearch] {
    let spellings: [(Character, String)] = [
      ("i", "\u{130}"), ("k", "\u{212A}"), ("K", "\u{212A}"), (";", "\u{37E}"), ("`", "\u{1FEF}"),
    ]
    return spellings.filter { words.contains($0.0) }
      .map { ByteSearch(Array($0.1.utf8), ignoringCase: false) }
  }

  /// A letter in each of the ways in which it can be written.
  private static func forms(of letter: Character) -> [ByteSearch] {
    let cases = [String(letter), letter.lowercased(), letter.uppercased()]
    let forms = cases.flatMap {
      [$0.precomposedStringWithCanonicalMapping, $0.decomposedStringWithCanonicalMapping]
    }
    // By bytes: as strings the forms of a letter are equal.
    return Set(forms.map { Array($0.utf8) }).map { ByteSearch($0, ignoringCase: false) }
  }
}
