/// An order of loaded rows by their evidence. What is not known comes last both ways.
package struct EvidenceSort: Hashable, Sendable {
  package var word: EvidenceWord
  package var ascending: Bool

  package init(_ word: EvidenceWord, ascending: Bool) {
    self.word = word
    self.ascending = ascending
  }

  /// Slots in this order. Equal ones stay in theirs.
  package func sorted(
    _ slots: [Int32], of table: RecordingTable, knowing known: KnownEvidence
  ) -> [Int32] {
    let sign = ascending ? 1 : -1
    let keyed = slots.enumerated().map { place, slot in
      let evidence = table.id(at: Int(slot)).flatMap { known[$0] }
      return (key: evidence.map { sign * $0.amount(of: word) } ?? .max, place: place, slot: slot)
    }
    return keyed.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.slot)
  }
}
