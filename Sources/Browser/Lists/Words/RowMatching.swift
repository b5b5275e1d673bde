import Recordings

/// A matcher on its way over many rows: what its words look for in texts is made ready once, and rows that cannot hold it
/// are not built.
struct RowMatching {
  private let matcher: RecordingMatcher
  private var sieves: [String: RowSieve] = [:]
  /// Words of ASCII, as they are looked for in a page's address.
  private var pages: [String: ByteSearch] = [:]

  init(_ matcher: RecordingMatcher) {
    self.matcher = matcher
    for word in matcher.words {
      switch word.test {
      case .anywhere(let text): sieves[text] = RowSieve(text, today: matcher.today, zone: matcher.zone)
      case .text(.url, let texts), .text(.entry, let texts):
        for text in texts where !text.isEmpty && text.utf8.allSatisfy({ $0 < 0x80 }) {
          pages[text] = ByteSearch(Array(text.utf8), ignoringCase: !text.contains(where: \.isUppercase))
        }
      case .amount, .flag, .text, .choice, .property, .date, .number, .order, .event: break
      }
    }
  }

  mutating func matches(_ row: PackedRow, of table: RecordingTable) -> Bool {
    matcher.matches(row, of: table) { holds($0, row) }
  }

  /// Nil where the row has to be built to know.
  private mutating func holds(_ test: FilterWord.Test, _ row: PackedRow) -> Bool? {
    switch test {
    case .anywhere(let text): sieves[text]?.mayHold(row) == false ? false : nil
    case .text(.url, let texts) where texts.allSatisfy({ pages[$0] != nil }),
      .text(.entry, let texts) where texts.allSatisfy({ pages[$0] != nil }):
      row.bytes(of: .startURL).map { url in texts.contains { pages[$0]?.isIn(url) == true } } ?? false
    case .amount, .flag, .text, .choice, .property, .date, .number, .order, .event: matcher.holds(test, row)
    }
  }
}
