package import Foundation

/// The server counts calls per bucket (docs/posthog.md, Rate limits). The recordings list has the lowest
/// limit.
package enum QuotaBucket: String, Hashable, Sendable, CaseIterable, Codable {
  /// The recordings list: free 12 a minute and 60 an hour, paid 60 and 300, enterprise 100 and 400.
  case recordingsList
  case snapshots
  /// Everything else that reads the event store: 240 a minute, 1,200 an hour.
  case clickHouse
  /// 480 a minute, 4,800 an hour.
  case general
}

/// What was spent of each limit, by this Reel and the others that share its key on this machine, as of the
/// last call.
package struct QuotaReport: Hashable, Sendable {
  /// The recordings list always, the others once they are used.
  package var buckets: [QuotaBucket: BucketQuota]
  /// Whether a 429 has shown the limits of the list; until then they are the free plan's.
  package var limitsAreKnown: Bool
  /// Whether the user named the plan.
  package var isNamed = false

  package init(buckets: [QuotaBucket: BucketQuota], limitsAreKnown: Bool = false) {
    self.buckets = buckets
    self.limitsAreKnown = limitsAreKnown
  }

  package var list: BucketQuota? { buckets[.recordingsList] }
}

/// One limit: calls made, and calls allowed.
package struct BucketQuota: Hashable, Sendable {
  package var callsThisMinute: Int
  package var perMinute: Int
  package var callsThisHour: Int
  package var perHour: Int
  /// Until when the server said to wait.
  package var throttledUntil: Date?
  /// Until when automatic calls wait. What the user asks for is never held back.
  package var automaticWaitsUntil: Date?

  package init(
    callsThisMinute: Int, perMinute: Int, callsThisHour: Int, perHour: Int, throttledUntil: Date? = nil,
    automaticWaitsUntil: Date? = nil
  ) {
    self.callsThisMinute = callsThisMinute
    self.perMinute = perMinute
    self.callsThisHour = callsThisHour
    self.perHour = perHour
    self.throttledUntil = throttledUntil
    self.automaticWaitsUntil = automaticWaitsUntil
  }

  /// Whether the minute's limit is nearer than the hour's.
  package var isMinuteTighter: Bool { callsThisMinute * perHour > callsThisHour * perMinute }

  /// Seconds between the calls of following. Repeated all day, they leave the last tenth of both limits free.
  package var steadyPause: TimeInterval {
    max(60 / TimeInterval(max(1, perMinute * 9 / 10)), 3600 / TimeInterval(max(1, perHour * 9 / 10)))
      .rounded(.up)
  }

  /// Whether the server itself has said to wait, and the time is not over.
  package func isThrottled(at now: Date) -> Bool { throttledUntil.map { $0 > now } ?? false }

  /// Until when anything of this bucket waits; nil where nothing does.
  package func waitsUntil(at now: Date) -> Date? {
    [throttledUntil, automaticWaitsUntil].compactMap { $0 }.filter { $0 > now }.max()
  }
}
