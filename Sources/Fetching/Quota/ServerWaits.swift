import Foundation
import PostHogAPI
import Recordings

/// The waits that servers named, by a clock that nobody sets. A moment of the wall clock is measured once,
/// when it is first seen; after that a clock that is set back or forward neither lengthens nor shortens the
/// wait.
struct ServerWaits {
  private struct Wait {
    /// As it was written down, and may still stand in the file.
    let named: Date
    /// As it was translated last.
    var translated: Date
    /// By the clock that nobody sets.
    var end: Duration
  }

  private var waits: [QuotaBucket: Wait] = [:]
  /// Seconds. Clocks that are kept right differ less.
  private static let noticed: TimeInterval = 1

  /// Replaces the moments of a ledger by those at which the waits end as the wall clock stands now.
  mutating func translate(_ ledger: inout QuotaLedger, now: Date, uptime: Duration) {
    for bucket in QuotaBucket.allCases {
      guard let named = ledger.throttling(of: bucket) else {
        waits[bucket] = nil
        continue
      }
      let end = end(of: named, bucket, now, uptime)
      guard abs(end.timeIntervalSince(named)) >= Self.noticed else { continue }
      waits[bucket]?.translated = end
      ledger.setThrottling(of: bucket, until: end)
    }
  }

  private mutating func end(
    of named: Date, _ bucket: QuotaBucket, _ now: Date, _ uptime: Duration
  ) -> Date {
    if let wait = waits[bucket], wait.named == named || wait.translated == named {
      return now.addingTimeInterval((wait.end - uptime).inSeconds)
    }
    let end = ServerWait.end(at: named, from: now)
    waits[bucket] = Wait(
      named: named, translated: named, end: uptime + Duration(clampingSeconds: end.timeIntervalSince(now)))
    return named < now ? named : end
  }
}
