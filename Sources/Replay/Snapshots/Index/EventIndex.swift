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

  /// Adds events in the order in which they came. `ids` are those of all windows, by number.
  mutating func insert(_ events: [IndexedEvent], windowIDs ids: [String], in bytes: SnapshotBytes)
    -> [WindowChange]
  {
    for number in windows.count..<max(ids.count, windows.count) {
      windows.append(WindowEvents(number: number + 1, id: ids[number]))
    }
    var ofWindow: [[IndexedEvent]] = Array(repeating: [], count: windows.count)
    for event in events where (1...windows.count).contains(Int(event.window)) {
      ofWindow[Int(event.window) - 1].append(event)
    }
    return ofWindow.indices.compactMap { place in
      insert(ofWindow[place], intoWindowAt: place, in: bytes)
    }
  }

  private mutating func insert(
    _ events: [IndexedEvent], intoWindowAt place: Int, in bytes: SnapshotBytes
  ) -> WindowChange? {
    guard !events.isEmpty else { return nil }
    let before = windows[place].events.count
    let (firstChanged, duplicates) = windows[place].insert(events, in: bytes)
    self.duplicates += duplicates
    let isChanged = firstChanged < windows[place].events.count || windows[place].events.count != before
    return isChanged ? WindowChange(window: place + 1, firstChanged: firstChanged) : nil
  }
}
