package import Recordings

/// The whole page at one moment. It replaces everything before it.
package struct FullSnapshot: Sendable {
  /// The document, for `SnapshotNodeReader`. Nil in a mobile app.
  package var node: JSONText?
  /// Of a mobile app, for `WireframeReader`.
  package var wireframes: JSONText?
  /// How far the page is scrolled, in CSS pixels.
  package var left: Double
  package var top: Double
}
