package import Foundation
import Recordings

/// Time and chance, handed in: a test decides both.
package struct FetchClock: Sendable {
  package var now: @Sendable () -> Date
  /// Since some moment, by a clock that nobody sets and that goes on while the machine sleeps: waits go by
  /// it.
  package var uptime: @Sendable () -> Duration
  /// Returns early, without an error, where the task is cancelled: whoever sleeps asks the task.
  package var sleep: @Sendable (Duration) async -> Void
  /// In 0..<1.
  package var random: @Sendable () -> Double

  /// Without `uptime`, `now` is a clock that is never set.
  package init(
    now: @escaping @Sendable () -> Date, uptime: (@Sendable () -> Duration)? = nil,
    sleep: @escaping @Sendable (Duration) async -> Void,
    random: @escaping @Sendable () -> Double
  ) {
    self.now = now
    self.uptime = uptime ?? { Duration(clampingSeconds: now().timeIntervalSince1970) }
    self.sleep = sleep
    self.random = random
  }

  /// The machine's own.
  package static let system = FetchClock(
    now: { Date() }, uptime: { ContinuousClock().now - start }, sleep: { try? await Task.sleep(for: $0) },
    random: { Double.random(in: 0..<1) })

  private static let start = ContinuousClock().now
}
