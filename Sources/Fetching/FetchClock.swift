package import Foundation

/// Time and chance, handed in: a test decides both.
package struct FetchClock: Sendable {
  package var now: @Sendable () -> Date
  /// Returns early, without an error, where the task is cancelled: whoever sleeps asks the task.
  package var sleep: @Sendable (Duration) async -> Void
  /// In 0..<1.
  package var random: @Sendable () -> Double

  package init(
    now: @escaping @Sendable () -> Date, sleep: @escaping @Sendable (Duration) async -> Void,
    random: @escaping @Sendable () -> Double
  ) {
    self.now = now
    self.sleep = sleep
    self.random = random
  }

  /// The machine's own.
  package static let system = FetchClock(
    now: { Date() }, sleep: { try? await Task.sleep(for: $0) }, random: { Double.random(in: 0..<1) })
}
