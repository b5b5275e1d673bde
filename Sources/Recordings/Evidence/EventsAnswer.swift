/// What the server says to a question about events.
package enum EventsAnswer: Hashable, Sendable {
  case page(EventsPage)
  /// The answer is not ready. It is asked for by this id.
  case later(id: String)
}
