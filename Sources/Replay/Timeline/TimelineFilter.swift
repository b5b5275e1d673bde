import Recordings

/// Which lines of a timeline are asked for.
package struct TimelineFilter: Equatable, Sendable {
  /// Nil: the usual ones.
  package var kinds: Set<TimelineKind>?
  package var window: Int?
  /// Seconds from the first event.
  package var from: Double?
  package var to: Double?

  package init(kinds: Set<TimelineKind>? = nil, window: Int? = nil, from: Double? = nil, to: Double? = nil) {
    self.kinds = kinds
    self.window = window
    self.from = from
    self.to = to
  }

  package func fits(_ entry: TimelineEntry) -> Bool {
    if let window, entry.window != window { return false }
    let seconds = Double(entry.offset) / 1000
    if let from, seconds < from { return false }
    if let to, seconds > to { return false }
    return kinds.map { $0.contains(entry.kind) } ?? entry.isUsual
  }
}

extension Timeline {
  package func entries(_ filter: TimelineFilter) -> [TimelineEntry] { entries.filter(filter.fits) }
}
