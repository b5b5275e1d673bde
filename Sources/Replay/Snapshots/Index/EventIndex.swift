/// All events of a recording, without their content: sorted by window and time, and without duplicates.
package struct EventIndex: Sendable {
  /// By number: window 1 stands at 0.
  package private(set) var windows: [WindowEvents] = []
  /// Events that were left out because an equal one stood at the same time in the same window.
  package private(set) var duplicates = 0

  package var count: Int { windows.reduce(0) { $0 + $1.events.count } }

  package var firstTime: Int64? { windows.compactMap { $0.events.first?.time }.min() }
  package var lastTime: Int64? { windows.compactMap { $0.events.last?.time }.max() }

  /// The events of all windows by time. Ties keep the order of arrival.
  package func eventsInTimeOrder() -> [IndexedEvent] {
    let occupied = windows.filter { !$0.events.isEmpty }
    if occupied.count == 1 { return occupied[0].events }
    return occupied.flatMap(\.events).sorted { $0.isBefore($1) }
  }

  /// Events that came after later ones, or at the same time: they are sorted in by `update`.
  private var late: [IndexedEvent] = []

  /// Adds events in the order in which they came. `ids` are those of all windows, by number.
  mutating func append(_ events: [IndexedEvent], windowIDs ids: [String]) {
    for number in windows.count..<max(ids.count, windows.count) {
      windows.append(WindowEvents(number: number + 1, id: ids[number]))
    }
    for event in events {
      let place = Int(event.window) - 1
      guard windows.indices.contains(place) else { continue }
      if !windows[place].append(event) { late.append(event) }
    }
  }

  /// Sorts in what came late, without duplicates. Answers what changed since the last call.
  mutating func update(in bytes: SnapshotBytes) -> [WindowChange] {
    var ofWindow: [[IndexedEvent]] = Array(repeating: [], count: late.isEmpty ? 0 : windows.count)
    for event in late { ofWindow[Int(event.window) - 1].append(event) }
    late = []
    for (place, events) in ofWindow.enumerated() where !events.isEmpty {
      duplicates += windows[place].insert(events, in: bytes)
    }
    return windows.indices.compactMap { windows[$0].takeChange() }
  }
}
