package import Foundation
import Recordings

/// What is known of the place that an earlier run left, and what the next one is to know.
package struct PlaceMemory: Hashable, Sendable {
  enum Recall: Hashable, Sendable {
    case unasked
    case asked(ProjectID)
    case done(ProjectID)
  }

  var recall = Recall.unasked
  /// It is opened when its list is known, or known to be gone.
  var awaited: LastPlace?
  /// Where the cursor goes when the row is there.
  var row: LastPlace.Row?
  /// As of the last key.
  var latest: LastPlace?
  /// When that is kept; nil where it is.
  package internal(set) var dueAt: Date?

  package init() {}

  /// After a key. So often, and no oftener, a place is kept while the user moves.
  mutating func stands(at place: LastPlace, _ now: Date) {
    guard place != latest else { return }
    latest = place
    if dueAt == nil { dueAt = now.addingTimeInterval(Self.rest) }
  }

  private static let rest: TimeInterval = 3
  private static let key = "place"

  /// What is kept now; nil where all is.
  mutating func remembered() -> RememberedValue? {
    guard dueAt != nil, let latest else { return nil }
    dueAt = nil
    return RememberedValue(Self.key, latest.text)
  }

  /// The name under which it is kept.
  package static var keptAs: String { key }
}
