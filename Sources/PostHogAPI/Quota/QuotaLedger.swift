package import Foundation
package import Recordings

/// What was spent of the server's limits, and until when calls wait that nobody asked for. The server names
/// no limit before it is hit: the free plan's is assumed until a 429 teaches another.
package struct QuotaLedger: Hashable, Sendable, Codable {
  package private(set) var tier = QuotaTier.free
  /// A 429 came at the limit of `tier`.
  package private(set) var tierIsKnown = false
  /// When it did.
  private var learntAt: Date?
  private var calls: [QuotaBucket.RawValue: [Date]] = [:]
  private var throttledUntil: [QuotaBucket.RawValue: Date] = [:]

  package init() {}

  /// The user names the plan, which may have changed since a 429 taught another.
  package mutating func assume(_ plan: QuotaTier) { (tier, tierIsKnown, learntAt) = (plan, false, nil) }

  /// In seconds. The server remembers a plan that long (docs/posthog.md, Rate limits); after that it may be
  /// another.
  private static let learningHolds: TimeInterval = 12 * 3600

  /// Notes a call that is being sent.
  package mutating func sent(_ bucket: QuotaBucket, at now: Date) {
    calls[bucket.rawValue] = recent(bucket, within: 3600, of: now).suffix(bucket.mostKept - 1) + [now]
  }

  /// Learns from a 429: the smallest plan that allows what was allowed, and until when to keep still. A 429
  /// that names no moment stands for a minute. The server does not count the call it refused.
  package mutating func throttled(_ bucket: QuotaBucket, until: Date?, at now: Date) {
    throttledUntil[bucket.rawValue] = ServerWait.end(at: until ?? now.addingTimeInterval(60), from: now)
    _ = calls[bucket.rawValue]?.popLast()
    guard bucket == .recordingsList || bucket == .snapshots else { return }
    let inMinute = recent(bucket, within: 60, of: now).count
    let inHour = recent(bucket, within: 3600, of: now).count
    let proven =
      QuotaTier.allCases.first { inMinute <= $0.perMinute && inHour <= $0.perHour } ?? .enterprise
    if inMinute >= proven.perMinute || inHour >= proven.perHour {
      (tier, tierIsKnown, learntAt) = (proven, true, now)
    } else if proven.perHour > tier.perHour {
      // Others spend by the same key elsewhere: which plan it is stays open, but not one below this.
      (tier, tierIsKnown, learntAt) = (proven, false, now)
    }
  }

  /// Until when an automatic call waits; nil where it may be sent now. It waits for the end of a throttling.
  /// It does not use the last tenth of either limit, which is kept for the user.
  package func automaticWait(_ bucket: QuotaBucket, at now: Date) -> Date? {
    let limit = QuotaLimit(bucket, tier: tier)
    let moments = [
      throttledUntil[bucket.rawValue], ageing(bucket, 60, below: limit.perMinute * 9 / 10, now),
      ageing(bucket, 3600, below: limit.perHour * 9 / 10, now),
    ]
    return moments.compactMap { $0 }.filter { $0 > now }.max()
  }

  /// Until when the server lets the bucket wait, as it was written down; nil where it never did.
  package func throttling(of bucket: QuotaBucket) -> Date? { throttledUntil[bucket.rawValue] }

  /// The same wait, by another clock.
  package mutating func setThrottling(of bucket: QuotaBucket, until moment: Date?) {
    throttledUntil[bucket.rawValue] = moment
  }

  package func report(at now: Date) -> QuotaReport {
    let quotas = QuotaBucket.allCases.map { bucket in
      let limit = QuotaLimit(bucket, tier: tier)
      return (
        bucket,
        BucketQuota(
          callsThisMinute: recent(bucket, within: 60, of: now).count, perMinute: limit.perMinute,
          callsThisHour: recent(bucket, within: 3600, of: now).count, perHour: limit.perHour,
          throttledUntil: throttledUntil[bucket.rawValue].flatMap { $0 > now ? $0 : nil },
          automaticWaitsUntil: automaticWait(bucket, at: now))
      )
    }
    let used = quotas.filter {
      $0.0 == .recordingsList || $0.1.callsThisHour > 0 || $0.1.throttledUntil != nil
    }
    return QuotaReport(buckets: Dictionary(uniqueKeysWithValues: used), limitsAreKnown: tierIsKnown)
  }

  /// Without what cannot be true, or is over: calls of the future (the clock was set back, the file was
  /// damaged) would count for ever, and no wait is longer than an hour.
  package func sane(at now: Date) -> QuotaLedger {
    var sane = QuotaLedger()
    if let learntAt, (-60..<Self.learningHolds).contains(now.timeIntervalSince(learntAt)) {
      (sane.tier, sane.tierIsKnown, sane.learntAt) = (tier, tierIsKnown, learntAt)
    }
    for bucket in QuotaBucket.allCases {
      let past = recent(bucket, within: 3600, of: now).filter { $0 <= now.addingTimeInterval(60) }
      if !past.isEmpty { sane.calls[bucket.rawValue] = past.sorted().suffix(bucket.mostKept) }
      guard let until = throttledUntil[bucket.rawValue], until > now else { continue }
      sane.throttledUntil[bucket.rawValue] = ServerWait.end(at: until, from: now)
    }
    return sane
  }

  private func recent(_ bucket: QuotaBucket, within seconds: TimeInterval, of now: Date) -> [Date] {
    let start = now.addingTimeInterval(-seconds)
    return (calls[bucket.rawValue] ?? []).filter { $0 > start }
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

extension QuotaBucket {
  /// Calls beyond the largest plan's hour tell nothing.
  fileprivate var mostKept: Int { QuotaLimit(self, tier: .enterprise).perHour }
}
