package import Recordings

/// Which of the loaded rows are shown, and in which order, without asking the server.
package struct RowArrangement: Hashable, Sendable {
  /// Hides viewed rows. A row that is viewed afterwards stays until the next refresh, so that no row
  /// disappears under the cursor.
  package var hidesViewed = false
  /// The words of a filter that only loaded rows can answer.
  package var matcher: RecordingMatcher?
  /// nil: as they arrived.
  package var sort: RowSort?
  /// On top of it.
  package var evidenceSort: EvidenceSort?
  /// What `evidenceSort` sorts by.
  var evidence = KnownEvidence()

  package init() {}

  /// Whether rows are shown or sorted by what happened in them.
  var usesEvidence: Bool { evidenceSort != nil || matcher?.isAboutEvidence == true }

  /// Slots in the order of this arrangement.
  func sorted(_ slots: [Int32], of table: RecordingTable) -> [Int32] {
    let sorted = sort?.sorted(slots, of: table) ?? slots
    return evidenceSort?.sorted(sorted, of: table, knowing: evidence) ?? sorted
  }

  /// Whether all rows are shown as they arrived.
  var isPlain: Bool { !hidesViewed && matcher == nil && sort == nil && evidenceSort == nil }

  func shows(_ slot: Int, of table: RecordingTable) -> Bool {
    !matching([Int32(slot)], of: table).isEmpty && !(hidesViewed && isViewed(Int32(slot), table))
  }

  /// The shown rows, in their order, and how many more are hidden only because they are viewed.
  func filtered(_ arrival: [Int32], of table: RecordingTable) -> (shown: [Int32], viewed: Int) {
    let matches = matcher.map { matching(arrival, $0, of: table) } ?? arrival
    let slots = hidesViewed ? matches.filter { !isViewed($0, table) } : matches
    return (sorted(slots, of: table), matches.count - slots.count)
  }

  /// The parts of a long list are read in parallel.
  private func matching(_ arrival: [Int32], _ matcher: RecordingMatcher, of table: RecordingTable) -> [Int32]
  {
    let matching = CompiledMatcher(matcher, in: table)
    let matches = table.flags { part in
      let slots = part.slots
      var matching = matching
      // What cannot be read is never hidden.
      var matches = [Bool](repeating: true, count: slots.count)
      part.readAll { slot, row in
        if let row { matches[slot - slots.lowerBound] = matching.matches(slot, row) }
      }
      return matches
    }
    return arrival.filter { matches[Int($0)] }
  }

  private func isViewed(_ slot: Int32, _ table: RecordingTable) -> Bool {
    table.read(Int(slot)) { $0[.viewed] } == true
  }

  /// The same with new rows among the ones that are shown.
  func filtered(
    _ new: [Int32], into shown: [Int32], of table: RecordingTable
  ) -> (shown: [Int32], viewed: Int) {
    let matches = matching(new, of: table)
    let added = hidesViewed ? matches.filter { !isViewed($0, table) } : matches
    let slots = shown + added
    return (sorted(slots, of: table), matches.count - added.count)
  }

  private func matching(_ slots: [Int32], of table: RecordingTable) -> [Int32] {
    guard let matcher else { return slots }
    var matching = CompiledMatcher(matcher, in: table)
    // What cannot be read is never hidden.
    return slots.filter { slot in table.read(Int(slot)) { matching.matches(Int(slot), $0) } ?? true }
  }
}
