package import Foundation

/// Which events of the event store are asked for. A question without times would scan all of it.
package struct EventsQuery: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    /// What tells something of any session: pages, errors, clicks.
    case telling
    /// Everything of one session.
    case everything
    /// What PostHog's AI found in one recording, newest first.
    case observations
  }

  package var subject: Subject
  package var sessions: [RecordingID]
  package var from: Date
  package var to: Date
  /// The last row of the page before.
  package var after: EventPlace?

  package init(
    _ subject: Subject, of sessions: [RecordingID], from: Date, to: Date, after: EventPlace? = nil
  ) {
    self.subject = subject
    self.sessions = sessions
    self.from = from
    self.to = to
    self.after = after
  }

  /// Rows of an answer. Without a limit of its own a question gets a hundred.
  package var limit: Int {
    switch subject {
    case .telling: 5_000
    case .everything: 10_000
    case .observations: 20
    }
  }
}
