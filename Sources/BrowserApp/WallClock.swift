import Foundation

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
