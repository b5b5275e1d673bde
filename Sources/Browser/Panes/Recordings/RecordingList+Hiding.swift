import Recordings

/// Showing only some of the loaded rows, and in another order.
extension RecordingList {
  package var hidesViewed: Bool { arrangement.hidesViewed }

  /// How many loaded rows are hidden.
  package var hiddenCount: Int { arrival.count - rows.count }

  /// Changes which rows are shown. Hidden rows lose their marks, because no action works on what cannot be
  /// seen. The cursor stays on its row at the same height, or goes to the next one shown.
  package mutating func arrange(_ arrangement: RowArrangement, height: Int) {
    guard arrangement != self.arrangement else { return }
    let held = current?.id
    let rows = rows
    let candidates = rows.indices.dropFirst(cursor.index).prefix(Self.followersLookedAt)
      .compactMap { rows.id(at: $0) }
    let offset = cursor.index - cursor.top
    if arrangement.hidesViewed != hidesViewed { pagesWithoutRows = 0 }
    self.arrangement = arrangement
    arrange()
    fixedMarks = fixedMarks.filter(isShown)
    endRange(unlessHeldBy: [rangeStart, held])
    let index = firstShown(of: candidates) ?? (rows.isEmpty ? 0 : self.rows.count - 1)
    cursor = ListCursor(index: index, top: index - offset)
    cursor.settle(count: self.rows.count, height: height)
  }

  /// Where the first of them that is shown stands.
  func firstShown(of ids: some Sequence<RecordingID>) -> Int? { ids.lazy.compactMap { index(of: $0) }.first }

  private static let followersLookedAt = 2_000

  /// For a loaded row that is not shown: the place of the first one behind it that is.
  func indexAfterHidden(_ id: RecordingID) -> Int? {
    guard let slot = table.slot(of: id), let place = arrival.firstIndex(of: Int32(slot)) else { return nil }
    return firstShown(of: arrival[place...].lazy.compactMap { table.id(at: Int($0)) })
  }

  /// A row was hidden for a decision that was refused. It comes back to its place.
  mutating func showAgain(_ slot: Int32) {
    guard let order = shown, let place = arrival.firstIndex(of: slot) else { return }
    let held = current?.id
    var restored = order + [slot]
    if arrangement.sort != nil || arrangement.evidenceSort != nil {
      restored = arrangement.sorted(restored, of: table)
    } else {
      let before = Set(arrival[..<place])
      restored = order
      restored.insert(slot, at: order.firstIndex { !before.contains($0) } ?? order.count)
    }
    show(restored)
    guard let held, let index = index(of: held), index != cursor.index else { return }
    cursor = ListCursor(index: index, top: cursor.top + index - cursor.index)
  }
}
