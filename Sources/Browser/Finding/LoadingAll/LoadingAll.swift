package import Foundation

/// Loads every page of a view, one after the other, at the pace that the quota allows.
package struct LoadingAll: Hashable, Sendable {
  /// The user holds it.
  package var isPaused = false
  /// When the quota lets it go on.
  package var resumesAt: Date?

  package init(isPaused: Bool = false, resumesAt: Date? = nil) {
    self.isPaused = isPaused
    self.resumesAt = resumesAt
  }
}
