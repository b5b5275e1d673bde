/// The events of one window, in the order of their time. Ties keep the order of arrival.
package struct WindowEvents: Sendable {
  /// From 1, by first appearance.
  package let number: Int
  /// As the recorder named it; empty where it named none.
  package let id: String
  package private(set) var events: [IndexedEvent] = []

  /// Before this place nothing changed since `takeChange`.
  private var settled = 0
  private var settledCount = 0

  init(number: Int, id: String) { (self.number, self.id) = (number, id) }

  /// False where it is not later than all others; then it must be inserted.
  mutating func append(_ event: IndexedEvent) -> Bool {
    if let last = events.last, last.time >= event.time { return false }
    events.append(event)
    return true
  }

  /// Adds events in the order of their arrival. Answers how many were left out, because there are equal ones.
  mutating func insert(_ arrived: [IndexedEvent], in bytes: SnapshotBytes) -> Int {
    let sorted = arrived.isInTimeOrder ? arrived : arrived.sorted { $0.isBefore($1) }
    guard let first = sorted.first else { return 0 }
    let start = events.firstPlace { $0.time >= first.time }
    let old = events[start...]
    var merged = Self.merged(old, sorted)
    let count = merged.count
    DuplicateEvents(bytes).remove(from: &merged)
    let same = zip(old, merged).prefix { $0 == $1 }.count
    events.removeSubrange((start + same)...)
    events += merged[same...]
    settled = min(settled, start + same)
    return count - merged.count
  }

  mutating func takeChange() -> WindowChange? {
    defer { (settled, settledCount) = (events.count, events.count) }
    guard settled < events.count || settledCount != events.count else { return nil }
    return WindowChange(window: number, firstChanged: settled)
  }

  private static func merged(_ old: ArraySlice<IndexedEvent>, _ new: [IndexedEvent]) -> [IndexedEvent] {
    var merged: [IndexedEvent] = []
    merged.reserveCapacity(old.count + new.count)
    var next = 0
    for event in old {
      while next < new.count, new[next].isBefore(event) {
        merged.append(new[next])
        next += 1
      }
      merged.append(event)
    }
    return merged + new[next...]
  }
}

extension IndexedEvent {
  /// By time, and then by arrival.
  func isBefore(_ other: IndexedEvent) -> Bool {
    time != other.time ? time < other.time : position < other.position
  }
}

extension [IndexedEvent] {
  fileprivate var isInTimeOrder: Bool { zip(self, dropFirst()).allSatisfy { $0.isBefore($1) } }

  /// The first that fits, where all behind it fit too.
  func firstPlace(where fits: (IndexedEvent) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
