import Foundation

/// Time that runs on whatever the wall clock is set to, asleep or awake.
enum SteadyClock {
  private static let start = ContinuousClock.now

  /// Since it was asked first.
  static var now: Duration { start.duration(to: .now) }
}

extension Duration {
  var seconds: TimeInterval { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
