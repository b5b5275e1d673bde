package import Foundation

/// Numbers that a server, a file or the environment says may be any. What is made of them ends at the bounds
/// of its type and never traps. `.ci/numbers` finds conversions that would.
extension FixedWidthInteger {
  package func addingSaturating(_ other: Self) -> Self {
    let (sum, isTooLarge) = addingReportingOverflow(other)
    return isTooLarge ? (other < 0 ? .min : .max) : sum
  }

  package func multipliedSaturating(by other: Self) -> Self {
    let (product, isTooLarge) = multipliedReportingOverflow(by: other)
    return isTooLarge ? ((self < 0) == (other < 0) ? .max : .min) : product
  }
}

// Each type by itself: a general one would not be compiled for the types that every frame asks for.

extension Int64 {
  /// The nearest number below it towards zero; zero of what is no number.
  package init(clamping number: Double) {
    self =
      Int64(exactly: number.rounded(.towardZero)) ?? (number.isNaN ? 0 : number < 0 ? .min : .max)
  }
}

extension Int {
  /// The nearest number below it towards zero; zero of what is no number.
  package init(clamping number: Double) { self.init(Int64(clamping: number)) }
}

extension Int32 {
  /// The nearest number below it towards zero; zero of what is no number.
  package init(clamping number: Double) { self.init(clamping: Int64(clamping: number)) }
}

extension Duration {
  /// At most a hundred years in either direction; zero of what is no number.
  package init(clampingSeconds seconds: Double) {
    let century = 36_525.0 * 86_400
    self = .seconds(seconds.isNaN ? 0 : min(max(seconds, -century), century))
  }

  package var inSeconds: TimeInterval {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}

extension Date {
  /// A moment as files keep it, from three thousand years ago to the end of the year 9999; the reference date of
  /// what is no number.
  package init(clampingReference seconds: Double) {
    let (first, last) = (-1e11, 252_423_993_599.0)
    self.init(timeIntervalSinceReferenceDate: seconds.isNaN ? 0 : min(max(seconds, first), last))
  }

  /// What was written down as past may lie ahead, because the clock was set back since: more than an hour
  /// ahead counts as now.
  package func notAhead(of now: Date) -> Date {
    timeIntervalSince(now) > ServerWait.longest ? now : self
  }
}
