/// The events of one window, in the order of their time. Ties keep the order of arrival.
package struct WindowEvents: Sendable {
  /// From 1, by first appearance.
  package let number: Int
  /// As the recorder named it; empty where it named none.
  package let id: String
  package internal(set) var events: [IndexedEvent] = []
}

/// What the index learnt about one window.
package struct WindowChange: Equatable, Sendable {
  /// The window's number.
  package var window: Int
  /// Events before this place are as they were. From here on they are new, or have moved.
  package var firstChanged: Int
}
