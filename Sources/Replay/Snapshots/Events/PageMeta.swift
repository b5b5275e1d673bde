/// The address and the viewport, just before a full snapshot.
package struct PageMeta: Equatable, Sendable {
  /// Mobile apps have none, and PostHog may mask it.
  package var href: String?
  package var viewport: Viewport?
}

/// In CSS pixels.
package struct Viewport: Equatable, Sendable {
  package var width: Double
  package var height: Double

  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}
