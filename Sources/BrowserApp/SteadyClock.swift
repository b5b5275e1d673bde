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

extension Duration {
  var seconds: TimeInterval { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
