package import Foundation
package import Recordings

/// The first page is asked for again and again, at the pace that the quota bears.
package struct Following: Hashable, Sendable {
  /// When to look next; nil while an answer is awaited.
  package var dueAt: Date?
  /// What arrived since following began and was not stood on yet.
  package var new: Set<RecordingID> = []
  package var notice: FollowingVerb

  /// The window's title names how many are new.
  var showsTitle: Bool { notice == .title && !new.isEmpty }

  package init(dueAt: Date?, notice: FollowingVerb = .on) {
    self.dueAt = dueAt
    self.notice = notice
  }
}

/// How something new is told besides its rows.
package enum FollowingVerb: String, Hashable, Sendable, CaseIterable {
  case on, bell, title, off

  var sentence: String {
    switch self {
    case .on: "without a sign"
    case .bell: "ring when something is new"
    case .title: "count it in the title"
    case .off: "end it"
    }
  }
}
