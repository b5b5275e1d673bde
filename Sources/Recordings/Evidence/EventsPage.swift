/// A page of events, in the order they were asked for.
package struct EventsPage: Hashable, Sendable {
  package var events: [QueriedEvent]
  /// Rows that cannot be read.
  package var unreadable: Int
  /// Where the next page begins; nil behind the last one.
  package var next: EventPlace?
  /// There are more, and the answer does not say where.
  package var isCut: Bool

  package init(events: [QueriedEvent], unreadable: Int = 0, next: EventPlace? = nil, isCut: Bool = false) {
    self.events = events
    self.unreadable = unreadable
    self.next = next
    self.isCut = isCut
  }
}
