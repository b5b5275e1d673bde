package import Foundation
package import Recordings

/// Reads the first page again and again, at the pace that the quota allows.
package struct Following: Hashable, Sendable {
  /// When to look next; nil while an answer is awaited.
  package var dueAt: Date?
  /// What arrived since following began and was not under the cursor yet.
  package var new: Set<RecordingID> = []
  package var notice: FollowingVerb

  /// The window's title names how many are new.
  var showsTitle: Bool { notice == .title && !new.isEmpty }

  package init(dueAt: Date?, notice: FollowingVerb = .on) {
    self.dueAt = dueAt
    self.notice = notice
  }
}
