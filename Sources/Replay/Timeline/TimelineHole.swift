package import Foundation
import Recordings

/// A time that is missing, in milliseconds since 1970.
package struct TimelineHole: Equatable, Sendable {
  package var start: Int64
  package var end: Int64

  package init(start: Int64, end: Int64) {
    self.start = start
    self.end = max(start, end)
  }

  package init(_ span: ClosedRange<Date>) {
    self.init(
      start: Int64(clamping: span.lowerBound.timeIntervalSince1970 * 1000),
      end: Int64(clamping: span.upperBound.timeIntervalSince1970 * 1000))
  }
}
