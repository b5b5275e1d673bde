package import Foundation
package import Recordings

/// What happens while a list is followed.
package enum FollowEvent: Hashable, Sendable {
  /// Rows that were not told before, the oldest first.
  case rows([PageRow])
  /// More came between two looks than is read: some were not told.
  case gap
  /// The list cannot be looked at now; that goes on at a moment.
  case waiting(until: Date, FetchFailure)
}
