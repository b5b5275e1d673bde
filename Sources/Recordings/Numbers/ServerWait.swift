package import Foundation

/// How long a server may let a key wait.
package enum ServerWait {
  /// Seconds. A longer wait, and one that cannot be read, counts as this.
  package static let longest: TimeInterval = 3600

  /// The moment so many seconds after another one.
  package static func end(of seconds: Double, from now: Date) -> Date {
    now.addingTimeInterval(seconds.isNaN ? longest : min(max(0, seconds), longest))
  }

  /// A moment that was named, or was read from a file.
  package static func end(at moment: Date, from now: Date) -> Date {
    end(of: moment.timeIntervalSince(now), from: now)
  }
}
