package import Foundation
package import Recordings

/// What was spent of the server's limits, and what may still be spent on reading ahead. The server names no
/// limit before it is hit: the free plan's is assumed until a 429 teaches another.
package struct QuotaLedger: Hashable, Sendable {
  package private(set) var tier = QuotaTier.free
  private var calls: [QuotaBucket: [Date]] = [:]
  private var throttledUntil: [QuotaBucket: Date] = [:]

  package init() {}

  /// Notes a call that is being sent.
  package mutating func sent(_ bucket: QuotaBucket, at now: Date) {
    calls[bucket] = recent(bucket, within: 3600, of: now) + [now]
  }

  /// Learns from a 429: the largest plan whose limit was reached, and until when to keep still. A 429 that
  /// names no moment stands for a minute. The server does not count the call it refused.
  package mutating func throttled(_ bucket: QuotaBucket, until: Date?, at now: Date) {
    throttledUntil[bucket] = until ?? now.addingTimeInterval(60)
    _ = calls[bucket]?.popLast()
    guard bucket == .recordingsList else { return }
    let wait = until?.timeIntervalSince(now) ?? 60
    let spentInMinute = recent(bucket, within: 60, of: now).count
    let spentInHour = recent(bucket, within: 3600, of: now).count
    let hit = QuotaTier.allCases.last { tier in
      wait > 60 ? tier.perHour <= spentInHour : tier.perMinute <= spentInMinute
    }
    tier = hit ?? .free
  }

  /// Whether a call that nobody asked for may go: not while throttled, and not into the last tenth of either
  /// limit, which is kept for what the user asks.
  package func mayReadAhead(_ bucket: QuotaBucket, at now: Date) -> Bool {
    if let until = throttledUntil[bucket], until > now { return false }
    let limit = QuotaLimit(bucket, tier: tier)
    return recent(bucket, within: 60, of: now).count < limit.perMinute * 9 / 10
      && recent(bucket, within: 3600, of: now).count < limit.perHour * 9 / 10
  }

  /// When reading ahead may go on: the end of the throttling, or when enough calls have aged.
  package func readingAheadResumes(_ bucket: QuotaBucket, at now: Date) -> Date {
    let limit = QuotaLimit(bucket, tier: tier)
    let moments = [
      throttledUntil[bucket], ageing(bucket, 60, below: limit.perMinute * 9 / 10, now),
      ageing(bucket, 3600, below: limit.perHour * 9 / 10, now),
    ]
    return moments.compactMap { $0 }.reduce(now, max)
  }

  package func report(at now: Date) -> QuotaReport {
    let until = throttledUntil[.recordingsList].flatMap { $0 > now ? $0 : nil }
    return QuotaReport(
      listCallsThisHour: recent(.recordingsList, within: 3600, of: now).count, listCallsPerHour: tier.perHour,
      throttledUntil: until)
  }

  private func recent(_ bucket: QuotaBucket, within seconds: TimeInterval, of now: Date) -> [Date] {
    let start = now.addingTimeInterval(-seconds)
    return (calls[bucket] ?? []).filter { $0 > start }
  }

  /// When so many calls have left the window that fewer than `allowed` are in it.
  private func ageing(_ bucket: QuotaBucket, _ seconds: TimeInterval, below allowed: Int, _ now: Date)
    -> Date?
  {
    let inWindow = recent(bucket, within: seconds, of: now)
    guard inWindow.count >= allowed else { return nil }
    return inWindow[inWindow.count - allowed].addingTimeInterval(seconds)
  }
}
