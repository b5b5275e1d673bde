/// A matcher on its way over many rows: what its words look for is made ready once, and a row's facts are
/// read where they lie.
package struct CompiledMatcher {
  /// What is not among a row's bytes.
  private enum Beside {
    /// It is in the table.
    case slot(Int)
    /// Properties are nil where they are not at hand.
    case page(ByteClassMask, properties: JSONText?)
  }

  private let matcher: RecordingMatcher
  private let table: RecordingTable
  private let looks: [(look: RowPredicate, isNegated: Bool)]
  private var textFilters: [RowTextFilter]

  /// `table`: the one whose rows are judged by their slot.
  package init(_ matcher: RecordingMatcher, in table: RecordingTable = RecordingTable()) {
    self.matcher = matcher
    self.table = table
    var textFilters: [RowTextFilter] = []
    looks = matcher.words.map { (RowPredicate($0.test, matcher, &textFilters), $0.isNegated) }
      .sorted { $0.look.cost < $1.look.cost }
    self.textFilters = textFilters
  }

  /// Of a row of the table.
  package mutating func matches(_ slot: Int, _ row: PackedRow) -> Bool { matches(row, .slot(slot)) }

  /// Of a row that is in no table; false where it cannot be read.
  package mutating func matches(_ recording: PageRecording) -> Bool {
    let isAtHand = recording.raw.bytes.count > 2 || recording.properties.bytes.count > 2
    let beside = Beside.page(
      recording.packed.letters, properties: isAtHand ? recording.properties : nil)
    return recording.packed.read { matches($0, beside) } ?? false
  }

  private mutating func matches(_ row: PackedRow, _ beside: Beside) -> Bool {
    for (look, isNegated) in looks {
      if case .lists(let texts) = look {
        let known = row.id.flatMap { matcher.lists[$0] }
        guard known?.matches(texts, isNegated: isNegated) == true else { return false }
      } else if case .evidence(let test) = look {
        guard let known = row.id.flatMap({ matcher.evidence[$0] }), test.holds(known) != isNegated else {
          return false
        }
      } else if holds(look, row, beside) == isNegated || isNegated && !isKnown(look, row, beside) {
        return false
      }
    }
    return true
  }

  /// Whether the row has the value at all. Without it the negated word does not hold either, as on the
  /// server.
  private func isKnown(_ look: RowPredicate, _ row: PackedRow, _ beside: Beside) -> Bool {
    switch look {
    case .amount(let number, _, _): row[number] != nil
    case .flag(let flag, _): row[flag] != nil
    case .start: row[.startTime] != nil
    case .property: properties(beside) != nil
    case .any(let looks): looks.allSatisfy { isKnown($0, row, beside) }
    case .text, .exact, .id, .lists, .evidence, .anywhere, .acrossTexts: true
    }
  }

  private mutating func holds(_ look: RowPredicate, _ row: PackedRow, _ beside: Beside) -> Bool {
    switch look {
    case .amount(let field, let comparison, let number):
      return row[field].map { comparison.holds($0, number) } ?? false
    case .flag(let field, let wanted): return row[field] == wanted
    case .start(let range): return row[.startTime].map(range.contains) ?? false
    case .text(let fields, let alsoSeenAs, let text):
      return Self.holds(row, fields, alsoSeenAs, text.occurs)
    case .exact(let fields, let alsoSeenAs, let text):
      return Self.holds(row, fields, alsoSeenAs, text.holds)
    case .id(let text): return row.idBytes.map(text.holds) ?? false
    case .lists(let texts):
      return row.id.flatMap { matcher.lists[$0] }?.matches(texts, isNegated: false) ?? false
    case .evidence(let test): return row.id.flatMap { matcher.evidence[$0] }.map(test.holds) ?? false
    case .anywhere(let place): return textFilters[place].holds(row, letters(beside))
    case .acrossTexts(let search):
      return row.recording.map { search.matches($0.searchText(matcher.today, matcher.zone)) } ?? false
    case .property(let test): return properties(beside).map(test.holds) ?? false
    case .any(let looks):
      for look in looks where holds(look, row, beside) { return true }
      return false
    }
  }

  private static func holds(
    _ row: PackedRow, _ fields: [PackedText], _ alsoSeenAs: Bool,
    _ isIt: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    fields.contains { row.bytes(of: $0).map(isIt) ?? false } || alsoSeenAs && row.hasOtherDistinctID(isIt)
  }

  private func letters(_ beside: Beside) -> ByteClassMask {
    switch beside {
    case .slot(let slot): table.letters(at: slot)
    case .page(let letters, _): letters
    }
  }

  private func properties(_ beside: Beside) -> JSONText? {
    switch beside {
    case .slot(let slot): table.properties(at: slot)
    case .page(_, let properties): properties
    }
  }
}
