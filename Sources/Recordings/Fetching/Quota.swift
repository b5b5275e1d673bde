package import Foundation

/// The server counts calls per bucket (fact sheet §4): a list call of recordings is the dear one.
package enum QuotaBucket: Hashable, Sendable, CaseIterable {
  /// The recordings list: free 12 a minute and 60 an hour, paid 60 and 300, enterprise 100 and 400.
  case recordingsList
  case snapshots
  /// Everything else that reads the event store: 240 a minute, 1,200 an hour.
  case clickHouse
  /// 480 a minute, 4,800 an hour.
  case general
}

/// What was spent of the scarcest bucket, for the header.
package struct QuotaReport: Hashable, Sendable {
  /// List calls in the last hour, and what the tier allows; the free tier's 60 until a 429 teaches otherwise.
  package var listCallsThisHour: Int
  package var listCallsPerHour: Int
  /// Set while the server has said to wait.
  package var throttledUntil: Date?

  package init(listCallsThisHour: Int, listCallsPerHour: Int, throttledUntil: Date? = nil) {
    self.listCallsThisHour = listCallsThisHour
    self.listCallsPerHour = listCallsPerHour
    self.throttledUntil = throttledUntil
  }
}

/// A call that is being tried again.
package struct RetryNotice: Hashable, Sendable {
  package var failure: FetchFailure
  /// When the next try is sent.
  package var at: Date

  package init(failure: FetchFailure, at: Date) {
    self.failure = failure
    self.at = at
  }
}
