import Recordings
import Wording

/// The rows that match a search.
struct SearchMatches: Hashable {
  let words: String
  /// Of so many.
  let count: Int
  /// Ascending.
  let rows: [Int]

  /// `3 of 17`, or how many where the cursor stands on none of them.
  func place(of row: Int) -> String {
    let all = Amounts.grouped(rows.count)
    let before = rows.partitioningIndex { $0 >= row }
    guard before < rows.count, rows[before] == row else { return "\(all) found" }
    return "\(Amounts.grouped(before + 1)) of \(all)"
  }
}

extension [Int] {
  /// The first place from which on the predicate holds.
  fileprivate func partitioningIndex(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
