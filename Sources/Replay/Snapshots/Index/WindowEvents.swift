/// The events of one window, in the order of their time. Ties keep the order of arrival.
package struct WindowEvents: Sendable {
  /// From 1, by first appearance.
  package let number: Int
  /// As the recorder named it; empty where it named none.
  package let id: String
  package private(set) var events: [IndexedEvent] = []

  init(number: Int, id: String) { (self.number, self.id) = (number, id) }

  /// Adds events in the order of their arrival. Answers from where on the events are others than before, and how
  /// many equal ones were left out.
  mutating func insert(_ arrived: [IndexedEvent], in bytes: SnapshotBytes) -> (
    firstChanged: Int, duplicates: Int
  ) {
    let sorted = arrived.isInTimeOrder ? arrived : arrived.sorted { $0.isBefore($1) }
    guard let first = sorted.first else { return (events.count, 0) }
    let start = events.firstPlace { $0.time >= first.time }
    let old = events[start...]
    var merged = old.isEmpty ? sorted : Self.merged(Array(old), sorted)
    let count = merged.count
    DuplicateEvents(bytes).remove(from: &merged)
    let same = zip(old, merged).prefix { $0 == $1 }.count
    events.removeSubrange((start + same)...)
    events += merged[same...]
    return (start + same, count - merged.count)
  }

  private static func merged(_ old: [IndexedEvent], _ new: [IndexedEvent]) -> [IndexedEvent] {
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

/// What the index learnt about one window.
package struct WindowChange: Equatable, Sendable {
  /// The window's number.
  package var window: Int
  /// Events before this place are as they were. From here on they are new, or have moved.
  package var firstChanged: Int
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
  fileprivate func firstPlace(where fits: (IndexedEvent) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
