/// Rows of a table in the order in which they are shown. Reading a row unpacks it. A copy costs nothing.
package struct RecordingRows: RandomAccessCollection, Hashable, Sendable {
  package let table: RecordingTable
  /// Slots of the table.
  private let order: [Int32]

  package init(_ table: RecordingTable, in order: [Int32]) {
    self.table = table
    self.order = order
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { order.count }

  package subscript(index: Int) -> RecordingRow { table[Int(order[index])] }

  /// Whether both show the same in the same order. JSON and properties are not compared.
  package func hasSameRows(as other: RecordingRows) -> Bool {
    order == other.order && table.hasSameRows(as: other.table)
  }

  /// Where the row lies in the table.
  package func slot(at index: Int) -> Int { Int(order[index]) }

  /// Without building the row; nil where it cannot be read.
  package func id(at index: Int) -> RecordingID? { table.id(at: Int(order[index])) }

  /// Nil where the row cannot be read.
  package func read<Value>(_ index: Int, _ look: (PackedRow) throws -> Value?) rethrows -> Value? {
    try table.read(Int(order[index]), look)
  }

  /// The first of `length` rows from `start` on, going round in steps of 1 or -1, for which `holds` does.
  package func first(
    from start: Int, step: Int, length: Int, where holds: (_ index: Int, _ slot: Int) -> Bool
  ) -> Int? {
    guard !isEmpty else { return nil }
    var index = ((start % count) + count) % count
    for _ in 0..<length {
      if holds(index, Int(order[index])) { return index }
      index += step
      if index == count { index = 0 } else if index < 0 { index = count - 1 }
    }
    return nil
  }

  /// The rows whose slots are flagged.
  package func indices(flagged slots: [Bool]) -> [Int] { indices.filter { slots[Int(order[$0])] } }

  /// The rows whose persons' properties are loaded.
  package var filledIndices: [Int] {
    var isFilled = [Bool](repeating: false, count: table.count)
    for slot in table.filledSlots { isFilled[slot] = true }
    return indices.filter { isFilled[Int(order[$0])] }
  }

  /// The ids in order, those of rows that cannot be read left out.
  package var ids: some Sequence<RecordingID> { indices.lazy.compactMap { id(at: $0) } }
}
