import Recordings

/// A matcher on its way over many rows of a table: what its words look for is made ready once, and all but a person's
/// properties and the collections is read where it lies.
struct CompiledMatcher {
  private let matcher: RecordingMatcher
  private let table: RecordingTable
  private let looks: [(look: RowPredicate, isNegated: Bool)]
  private var textFilters: [RowTextFilter]

  init(_ matcher: RecordingMatcher, in table: RecordingTable) {
    self.matcher = matcher
    self.table = table
    var textFilters: [RowTextFilter] = []
    looks = matcher.words.map { (RowPredicate($0.test, matcher, &textFilters), $0.isNegated) }
      .sorted { $0.look.cost < $1.look.cost }
    self.textFilters = textFilters
  }

  mutating func matches(_ slot: Int, _ row: PackedRow) -> Bool {
    for (look, isNegated) in looks {
      if case .lists(let texts) = look {
        let known = row.id.flatMap { matcher.lists[$0] }
        guard known?.hold(texts, isNegated: isNegated) == true else { return false }
      } else if holds(look, slot, row) == isNegated || isNegated && !isKnown(look, row) {
        return false
      }
    }
    return true
  }

  /// Whether the row tells it at all: else its denial does not hold either, as on the server.
  private func isKnown(_ look: RowPredicate, _ row: PackedRow) -> Bool {
    switch look {
    case .amount(let number, _, _): row[number] != nil
    case .flag(let field, _): row[field] != nil
    case .start: row[.startTime] != nil
    case .built(.property): row.id.map(table.hasRaw) == true
    case .any(let looks): looks.allSatisfy { isKnown($0, row) }
    case .text, .exact, .id, .lists, .anywhere, .built: true
    }
  }

  private mutating func holds(_ look: RowPredicate, _ slot: Int, _ row: PackedRow) -> Bool {
    switch look {
    case .amount(let field, let comparison, let number):
      return row[field].map { comparison.holds($0, number) } ?? false
    case .flag(let field, let wanted): return row[field] == wanted
    case .start(let range): return row[.startTime].map(range.contains) ?? false
    case .text(let fields, let alsoSeenAs, let text):
      return Self.holds(row, fields, alsoSeenAs, text.stands)
    case .exact(let fields, let alsoSeenAs, let text):
      return Self.holds(row, fields, alsoSeenAs, text.holds)
    case .id(let text): return row.idBytes.map(text.holds) ?? false
    case .lists(let texts):
      return row.id.flatMap { matcher.lists[$0] }?.hold(texts, isNegated: false) ?? false
    case .anywhere(let place): return textFilters[place].holds(row, table.letters(at: slot))
    case .built(let test): return holds(test, row)
    case .any(let looks):
      for look in looks where holds(look, slot, row) { return true }
      return false
    }
  }

  private static func holds(
    _ row: PackedRow, _ fields: [PackedText], _ alsoSeenAs: Bool,
    _ isIt: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    fields.contains { row.bytes(of: $0).map(isIt) ?? false } || alsoSeenAs && row.hasOtherDistinctID(isIt)
  }

  private func holds(_ test: FilterWord.Test, _ row: PackedRow) -> Bool {
    // Properties that are not at hand fulfil nothing.
    if case .property = test, row.id.map(table.hasRaw) != true { return false }
    return row.recording.map { matcher.holds(test, table.filled($0)) } ?? false
  }
}
