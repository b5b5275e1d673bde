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
    let keys = keys(of: table)
    return RadixSort.sorted(slots.map { (keys[Int($0)], $0) })
  }

  /// Numbers in whose order the rows come, by slot.
  private func keys(of table: RecordingTable) -> [UInt64] {
    var keys = [UInt64](repeating: .max, count: table.count)
    guard let number = PackedSchema.number(named: order.rawValue) else { return keys }
    let spare: PackedNumber? = order == .ttl ? .decimal(.expiryTime) : nil
    keys.withUnsafeMutableBufferPointer { keys in
      table.readAll { slot, row in
        guard let row, let value = row[number] ?? spare.flatMap({ row[$0] }) else { return }
        keys[slot] = ascending ? RadixSort.key(value) : RadixSort.key(-value)
      }
    }
    return keys
  }
}

/// Sorts by whole numbers, a byte after the other: a hundred thousand rows in a few milliseconds, where
/// comparing them takes tens.
private enum RadixSort {
  /// The greater the number, the greater its key; never the greatest there is.
  static func key(_ value: Double) -> UInt64 {
    let bits = (value == 0 ? 0 : value).bitPattern
    return value.sign == .minus && value != 0 ? ~bits : min(bits | 1 << 63, .max - 1)
  }

  /// Equal keys stay in their order.
  static func sorted(_ pairs: [(key: UInt64, slot: Int32)]) -> [Int32] {
    // Rows mostly come in the order that is wanted.
    if zip(pairs, pairs.dropFirst()).allSatisfy({ $0.key <= $1.key }) { return pairs.map(\.slot) }
    var (from, to) = (pairs, pairs)
    for shift in stride(from: UInt64(0), to: 64, by: 8) { sort(&from, by: shift, using: &to) }
    return from.map(\.slot)
  }

  private static func sort(
    _ from: inout [(key: UInt64, slot: Int32)], by shift: UInt64, using to: inout [(key: UInt64, slot: Int32)]
  ) {
    var starts = [Int](repeating: 0, count: 257)
    for pair in from { starts[Int(pair.key >> shift & 0xFF) + 1] += 1 }
    // Often all have the same byte there.
    if starts.contains(from.count) { return }
    for digit in 0..<256 { starts[digit + 1] += starts[digit] }
    for pair in from {
      let digit = Int(pair.key >> shift & 0xFF)
      to[starts[digit]] = pair
      starts[digit] += 1
    }
    swap(&from, &to)
  }
}
