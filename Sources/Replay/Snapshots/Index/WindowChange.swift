/// What the index learnt about one window.
package struct WindowChange: Equatable, Sendable {
  /// The window's number.
  package var window: Int
  /// Events before this place are as they were. From here on they are new, or have moved.
  package var firstChanged: Int
}
