import Recordings

/// An order that the server does not make of a list: all of it has to be there first.
struct ListOrder {
  private let sort: RowSort?
  private let evidence: EvidenceSort?

  /// Nil where the rows stay as they come.
  init?(_ line: FilterLine, isAskedByQuery: Bool) {
    evidence = line.evidenceSort
    sort = isAskedByQuery || !line.words.contains(where: \.isOrder) ? nil : line.sort
    if sort == nil, evidence == nil { return nil }
  }

  /// Rows in this order; those that cannot be read come last.
  func sorted(_ rows: [PageRow], knowing known: KnownEvidence) -> [PageRow] {
    var table = RecordingTable()
    let slots = rows.map { table.append($0).map(Int32.init) }
    let readable = zip(slots, rows).compactMap { slot, row in
      row.packed == nil ? nil : slot.map { ($0, row) }
    }
    let bySlot = Dictionary(readable, uniquingKeysWith: { first, _ in first })
    var order = readable.map(\.0)
    if let sort { order = sort.sorted(order, of: table) }
    if let evidence { order = evidence.sorted(order, of: table, knowing: known) }
    return order.compactMap { bySlot[$0] } + rows.filter { $0.packed == nil }
  }
}
