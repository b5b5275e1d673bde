/// An order of loaded rows, for when all of them are here and the server need not be asked.
package struct RowSort: Hashable, Sendable {
  package var order: RecordingOrder
  package var ascending: Bool

  package init(_ order: RecordingOrder, ascending: Bool) {
    self.order = order
    self.ascending = ascending
  }

  /// Slots in this order: what is not known comes last both ways, equal ones stay in theirs.
  package func sorted(_ slots: [Int32], of table: RecordingTable) -> [Int32] {
    var keys = [Double?](repeating: nil, count: table.count)
    table.readAll { slot, row in keys[slot] = row.flatMap(value) }
    var known: [(key: Double, place: Int32, slot: Int32)] = []
    var unknown: [Int32] = []
    known.reserveCapacity(slots.count)
    for (place, slot) in slots.enumerated() {
      if let key = keys[Int(slot)] {
        known.append((ascending ? key : -key, Int32(place), slot))
      } else {
        unknown.append(slot)
      }
    }
    known.sort { $0.key != $1.key ? $0.key < $1.key : $0.place < $1.place }
    return known.map(\.slot) + unknown
  }

  private func value(_ row: PackedRow) -> Double? {
    switch order {
    case .startTime: row[.startTime]
    case .duration, .recordingDuration: row[.duration].map(Double.init)
    case .activeSeconds: row[.activeSeconds].map(Double.init)
    case .inactiveSeconds: row[.inactiveSeconds].map(Double.init)
    case .consoleErrorCount: row[.errors].map(Double.init)
    case .clickCount: row[.clicks].map(Double.init)
    case .keypressCount: row[.keypresses].map(Double.init)
    case .mouseActivityCount: row[.mouseActivity].map(Double.init)
    case .activityScore: row[.activityScore]
    case .ttl: row[.ttlDays].map(Double.init) ?? row[.expiryTime]
    }
  }
}
