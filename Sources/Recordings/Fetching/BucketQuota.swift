package import Foundation

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
