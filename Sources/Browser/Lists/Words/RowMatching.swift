import Recordings

/// A matcher on its way over all rows of a table: what its words look for in texts is made ready once, and rows that
/// cannot hold it are not built.
struct RowMatching {
  private let matcher: RecordingMatcher
  private let table: RecordingTable
  /// By the place of the word.
  private let looks: [Look]

  private enum Look {
    /// By slot, whether the row may hold the word somewhere.
    case sifted([Bool])
    /// One of them in the page's address.
    case page([ByteSearch])
    case test
  }

  init(_ matcher: RecordingMatcher, in table: RecordingTable) {
    self.matcher = matcher
    self.table = table
    looks = matcher.words.map { Self.look($0.test, matcher, table) }
  }

  func matches(_ slot: Int, _ row: PackedRow) -> Bool {
    matcher.matches(row, of: table) { place, test in
      switch looks[place] {
      case .sifted(let mayHold): mayHold[slot] ? nil : false
      case .page(let searches):
        row.bytes(of: .startURL).map { url in searches.contains { $0.isIn(url) } } ?? false
      case .test: matcher.holds(test, row)
      }
    }
  }

  private static func look(_ test: FilterWord.Test, _ matcher: RecordingMatcher, _ table: RecordingTable)
    -> Look
  {
    switch test {
    case .anywhere(let text):
      var sieve = RowSieve(text, today: matcher.today, zone: matcher.zone)
      return (sieve?.sift(table)).map(Look.sifted) ?? .test
    case .text(.url, let texts), .text(.entry, let texts):
      let isPlain = texts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0 < 0x80 } }
      guard isPlain else { return .test }
      return .page(
        texts.map { ByteSearch(Array($0.utf8), ignoringCase: !$0.contains(where: \.isUppercase)) })
    case .amount, .flag, .text, .choice, .property, .date, .number, .order, .event: return .test
    }
  }
}
