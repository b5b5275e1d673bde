import Foundation
import Glibc

/// Time that runs on whatever the wall clock is set to, asleep or awake.
enum SteadyClock {
  /// Since the machine started.
  static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}

/// The wall clock, watched for being set.
struct WallClock {
  /// Less than this is a clock being adjusted.
  private static let worthSaying: TimeInterval = 1

  private var ahead: TimeInterval

  init(now: Date = Date(), steady: Duration = SteadyClock.now) {
    ahead = now.timeIntervalSinceReferenceDate - steady.seconds
  }

  /// By how much it was set since the last time; negative where it was set back, nil where it was not.
  mutating func change(now: Date = Date(), steady: Duration = SteadyClock.now) -> TimeInterval? {
    let ahead = now.timeIntervalSinceReferenceDate - steady.seconds
    let change = ahead - self.ahead
    guard abs(change) >= Self.worthSaying else { return nil }
    self.ahead = ahead
    return change
  }
}

extension Duration {
  var seconds: TimeInterval { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
