import Foundation
import Recordings
import Replay

/// How the moments of a timeline are told.
package enum TimelineClock: Hashable, Sendable, CaseIterable {
  /// From the recording's first event.
  case elapsed
  case local, utc

  var next: TimelineClock {
    switch self {
    case .elapsed: .local
    case .local: .utc
    case .utc: .elapsed
    }
  }

  /// `1:23.4`, or `14:23:45`
  func text(_ entry: TimelineEntry, _ zone: Zone) -> String {
    text(offset: entry.offset, time: entry.time, zone)
  }

  /// `offset` in milliseconds from the first event, `time` in milliseconds since 1970.
  func text(offset: Int, time: Int64, _ zone: Zone) -> String {
    switch self {
    case .elapsed: TimelineTime.clock(offset)
    case .local: Self.clock(time, zone)
    case .utc: Self.clock(time, .gmt)
    }
  }

  private static func clock(_ time: Int64, _ zone: Zone) -> String {
    CivilTime(Date(timeIntervalSince1970: Double(time) / 1000), in: zone).clockWithSeconds
  }
}
