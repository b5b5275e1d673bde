package import Recordings

/// Which of the loaded rows are shown, and in which order, without asking the server.
package struct RowArrangement: Hashable, Sendable {
  /// Viewed rows are put aside. What is viewed only afterwards stays until the next refresh or until this is switched
  /// on again: no row goes away under the user's hand.
  package var hidesViewed = false
  /// The words of a filter that only loaded rows can answer.
  package var matcher: RecordingMatcher?
  /// nil: as they arrived.
  package var sort: RowSort?

  package init() {}

  /// Whether all rows are shown as they arrived.
  var isPlain: Bool { !hidesViewed && matcher == nil && sort == nil }

  func shows(_ slot: Int, of table: RecordingTable) -> Bool {
    !shown(among: [Int32(slot)], of: table).isEmpty
  }

  func shown(of arrival: [Int32], in table: RecordingTable) -> [Int32] {
    guard hidesViewed || matcher != nil else { return sort?.sorted(arrival, of: table) ?? arrival }
    let matching = matcher.map { RowMatching($0, in: table) }
    let isShown = table.flags { part in
      let slots = part.slots
      var matching = matching
      var isShown = [Bool](repeating: true, count: slots.count)
      part.readAll { slot, row in
        if let row { isShown[slot - slots.lowerBound] = shows(slot, row, &matching) }
      }
      return isShown
    }
    let slots = arrival.filter { isShown[Int($0)] }
    return sort?.sorted(slots, of: table) ?? slots
  }

  /// How many of them are put aside only because they are viewed, where other things put rows aside, too.
  func viewedMatches(among slots: [Int32], of table: RecordingTable) -> Int {
    guard hidesViewed, var matching = matcher.map({ RowMatching($0, in: table) }) else { return 0 }
    return slots.count { slot in
      table.read(Int(slot)) { $0[.viewed] == true && matching.matches(Int(slot), $0) } == true
    }
  }

  /// New rows among the ones that are shown.
  func inserting(_ new: [Int32], into shown: [Int32], of table: RecordingTable) -> [Int32] {
    let slots = shown + self.shown(among: new, of: table)
    return sort?.sorted(slots, of: table) ?? slots
  }

  private func shown(among slots: [Int32], of table: RecordingTable) -> [Int32] {
    var matching = matcher.map { RowMatching($0, in: table) }
    // What cannot be read is never hidden.
    return slots.filter { slot in table.read(Int(slot)) { shows(Int(slot), $0, &matching) } ?? true }
  }

  private func shows(_ slot: Int, _ row: PackedRow, _ matching: inout RowMatching?) -> Bool {
    !(hidesViewed && row[.viewed] == true) && matching?.matches(slot, row) != false
  }
}
