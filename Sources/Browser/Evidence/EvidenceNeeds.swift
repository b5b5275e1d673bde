/// Who needs evidence.
package struct EvidenceNeeds: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Columns, of the rows on the screen.
  package static let columns = EvidenceNeeds(rawValue: 1)
  /// Filter words or an order, of all loaded rows.
  package static let words = EvidenceNeeds(rawValue: 2)
  /// The detail, or why a row is here: of the row under the cursor.
  package static let row = EvidenceNeeds(rawValue: 4)
}
