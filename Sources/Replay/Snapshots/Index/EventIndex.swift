/// All events of a recording, without their content: sorted by window and time, and without duplicates.
package struct EventIndex: Sendable {
  /// By number: window 1 stands at 0.
  package internal(set) var windows: [WindowEvents] = []
  /// Events that were left out because an equal one stood at the same time in the same window.
  package internal(set) var duplicates = 0

  package var count: Int { windows.reduce(0) { $0 + $1.events.count } }

  package var firstTime: Int64? { windows.compactMap { $0.events.first?.time }.min() }
  package var lastTime: Int64? { windows.compactMap { $0.events.last?.time }.max() }

  /// The events of all windows by time. Ties keep the order of arrival.
  package func eventsInTimeOrder() -> [IndexedEvent] {
    let occupied = windows.filter { !$0.events.isEmpty }
    if occupied.count == 1 { return occupied[0].events }
    return occupied.flatMap(\.events).sorted { ($0.time, $0.position) < ($1.time, $1.position) }
  }
}
