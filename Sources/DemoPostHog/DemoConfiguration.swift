package import Foundation
import Recordings

/// What the demo holds, and how it behaves. The same seed, sizes and moment give the same answers.
package struct DemoConfiguration: Sendable {
  package static let mostRecordings = 200_000

  package var profile: DemoProfile
  package var seed: UInt64
  /// Of the first project; 0 to 200,000, spread over the 30 days before the start.
  package var recordings: Int
  package var persons: Int
  package var playlists: Int
  /// Keys that the demo knows; every other one is answered with 401.
  package var keys: [DemoKey]
  /// `nil` switches throttling off.
  package var rateLimits: RateLimits?
  package var faults: [Fault]
  /// The time of day: data are generated for its first answer, relative dates and ages follow it.
  package var clock: @Sendable () -> Date
  let now: UTCTime

  package init(
    profile: DemoProfile = .cloud2026, seed: UInt64 = 2026, recordings: Int = 2_000, persons: Int = 160,
    playlists: Int = 25, keys: [DemoKey] = DemoKey.all, rateLimits: RateLimits? = nil, faults: [Fault] = [],
    clock: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.profile = profile
    self.seed = seed
    self.recordings = min(max(0, recordings), Self.mostRecordings)
    self.persons = max(1, persons)
    self.playlists = max(0, playlists)
    self.keys = keys
    self.rateLimits = rateLimits
    self.faults = faults
    self.clock = clock
    now = UTCTime(milliseconds: Int64(clamping: clock().timeIntervalSince1970 * 1000))
  }

  func currentTime() -> UTCTime {
    UTCTime(milliseconds: Int64(clamping: clock().timeIntervalSince1970 * 1000))
  }
}
