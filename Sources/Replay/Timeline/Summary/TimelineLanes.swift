import Recordings

/// A session as rows of cells, each a part of its time.
package struct TimelineLanes: Equatable, Sendable {
  /// Eighths of each cell during which the user was active, from 0 to 8.
  package var activity: [Int]
  /// Pages that began.
  package var pages: [Int]
  package var errors: [Int]
  /// Failed or slow requests.
  package var network: [Int]
  /// Whether the user was idle or away for most of the cell.
  package var idle: [Bool]
}

extension Timeline {
  package func lanes(cells: Int) -> TimelineLanes {
    let cells = min(max(cells, 1), 10_000)
    let length = max(1, duration / cells + 1)
    var lanes = TimelineLanes(
      activity: Array(repeating: 0, count: cells), pages: Array(repeating: 0, count: cells),
      errors: Array(repeating: 0, count: cells), network: Array(repeating: 0, count: cells),
      idle: Array(repeating: false, count: cells))
    let active = covered(activity, cells: cells, length: length)
    for cell in 0..<cells {
      lanes.activity[cell] = active[cell] > 0 ? max(1, min(8, active[cell] * 8 / length)) : 0
    }
    let away = covered(absences, cells: cells, length: length)
    for cell in 0..<cells { lanes.idle[cell] = away[cell] * 2 > length }
    for entry in entries { note(entry, cell: min(max(0, entry.offset / length), cells - 1), &lanes) }
    return lanes
  }

  private func note(_ entry: TimelineEntry, cell: Int, _ lanes: inout TimelineLanes) {
    if entry.kind == .page || entry.kind == .screen { lanes.pages[cell] += 1 }
    if entry.kind == .request { lanes.network[cell] += entry.isUsual ? 1 : 0 }
    if entry.isTrouble, entry.kind != .request { lanes.errors[cell] += 1 }
  }

  private var absences: [Range<Int>] {
    entries.compactMap { entry in
      guard [.idle, .hidden, .paused].contains(entry.kind), let duration = entry.duration else { return nil }
      return entry.offset..<entry.offset.addingSaturating(max(0, duration))
    }
  }

  /// Milliseconds of each cell that the ranges cover; a moment counts as one.
  private func covered(_ ranges: [Range<Int>], cells: Int, length: Int) -> [Int] {
    var sums = Array(repeating: 0, count: cells)
    for range in ranges {
      let (first, last) = (
        min(range.lowerBound / length, cells - 1), min(range.upperBound / length, cells - 1)
      )
      for cell in first...max(first, last) {
        let (start, end) = (cell * length, (cell + 1) * length)
        sums[cell] += max(1, min(end, range.upperBound) - max(start, range.lowerBound))
      }
    }
    return sums
  }
}
