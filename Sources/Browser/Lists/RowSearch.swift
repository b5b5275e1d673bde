import Foundation
import Recordings

/// A search over the rows of a list. It answers as `ListSearch` does of each row's `searchText`, without
/// building the rows.
struct RowSearch {
  private let search: ListSearch
  private let today: CivilTime
  private let zone: Zone

  /// Most searches end among the next rows. Only beyond this many are all rows searched at once.
  private static let near = 512

  init(_ search: ListSearch, today: CivilTime, zone: Zone) {
    self.search = search
    self.today = today
    self.zone = zone
  }

  /// The first match at or after `start`, going round; nil where nothing matches.
  func row(from start: Int, step: Int, in rows: RecordingRows) -> Int? {
    if let test = search.personTest { return row(from: start, step: step, in: rows, test) }
    guard !rows.isEmpty else { return nil }
    guard var textFilter = RowTextFilter(search.words, today: today, zone: zone) else {
      return search.row(from: start, step: step, in: rows.count) { rows[$0].searchText(today, zone) }
    }
    let table = rows.table
    let near = min(Self.near, rows.count)
    let next = rows.first(from: start, step: step, length: near) { _, slot in
      table.holds(slot) { textFilter.holds($0, table.letters(at: slot)) }
    }
    if next != nil || near == rows.count { return next }
    let holds = textFilter.sift(table)
    return rows.first(from: start + step * near, step: step, length: rows.count - near) { _, slot in
      holds[slot]
    }
  }

  /// All rows that match.
  func rows(in rows: RecordingRows) -> [Int] {
    if let test = search.personTest { return rows.filledIndices.filter { test.holds(rows[$0]) } }
    guard let textFilter = RowTextFilter(search.words, today: today, zone: zone) else {
      return search.rows(in: rows.count) { rows[$0].searchText(today, zone) }
    }
    return rows.indices(flagged: textFilter.sift(rows.table))
  }

  private func row(from start: Int, step: Int, in rows: RecordingRows, _ test: PropertyTest) -> Int? {
    guard !rows.isEmpty else { return nil }
    let filled = rows.filledIndices
    let start = ((start % rows.count) + rows.count) % rows.count
    let ahead =
      step > 0
      ? filled.filter { $0 >= start } + filled.filter { $0 < start }
      : filled.reversed().filter { $0 <= start } + filled.reversed().filter { $0 > start }
    return ahead.first { test.holds(rows[$0]) }
  }
}
