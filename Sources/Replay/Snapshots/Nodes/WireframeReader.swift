package import Recordings

/// Walks through wireframes and their children, parents first.
package enum WireframeReader {
  /// Of one wireframe or an array of them. `depth` is 0 for the outermost. False where something was left out.
  @discardableResult
  package static func forEach(
    _ wireframes: JSONText, limits: SnapshotLimits = .standard,
    _ visit: (_ wireframe: Wireframe, _ depth: Int) -> Void
  ) -> Bool {
    false
  }
}
