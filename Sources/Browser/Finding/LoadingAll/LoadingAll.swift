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

/// The word after `:load`. `again` reads the loaded rows once more.
package enum LoadingAllVerb: String, Hashable, Sendable, CaseIterable {
  case all, again, pause, stop

  var sentence: String {
    switch self {
    case .all: "all that match"
    case .again: "what is loaded, once more"
    case .pause: "hold it, or let it go on"
    case .stop: "end it"
    }
  }
}
