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
    // What cannot be read is never hidden.
    table.read(slot) { shows($0, of: table) } ?? true
  }

  private func shows(_ row: PackedRow, of table: RecordingTable) -> Bool {
    !(hidesViewed && row[.viewed] == true) && matcher?.matches(row, of: table) != false
  }

  func shown(of arrival: [Int32], in table: RecordingTable) -> [Int32] {
    var isShown = [Bool](repeating: true, count: table.count)
    if hidesViewed || matcher != nil {
      let matching = matcher.map { RowMatching($0, in: table) }
      table.readAll { slot, row in
        guard let row else { return }
        isShown[slot] =
          !(hidesViewed && row[.viewed] == true) && matching?.matches(slot, row) != false
      }
    }
    let slots = arrival.filter { isShown[Int($0)] }
    return sort?.sorted(slots, of: table) ?? slots
  }

  /// New rows among the ones that are shown.
  func inserting(_ new: [Int32], into shown: [Int32], of table: RecordingTable) -> [Int32] {
    let slots = shown + new.filter { shows(Int($0), of: table) }
    return sort?.sorted(slots, of: table) ?? slots
  }
}
