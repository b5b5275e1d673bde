package import Foundation
import Recordings
import Replay

/// A moment as somebody types it to find it in a timeline: what a server's log says, or seconds.
package enum TimelineMoment: Hashable, Sendable {
  /// Milliseconds from the recording's first event.
  case elapsed(Int)
  /// Milliseconds of a day; `isUTC` is nil where that is not said.
  case clock(Int, isUTC: Bool?)
  /// `1:23`: minutes and seconds from the beginning, or hours and minutes where moments are clock times.
  case pair(Int, Double)
  case instant(Date)

  /// `83`, `83.5s`, `1:23.4`, `14:23:45`, `14:23:45Z`, `2026-11-20T14:23:45Z`
  package init?(parsing text: String) {
    var text = text.trimmed
    if text.dropFirst(4).first == "-" {
      guard let date = ISODate.date(from: text) else { return nil }
      self = .instant(date)
      return
    }
    let isUTC = text.hasSuffix("Z") || text.hasSuffix("z")
    if isUTC { text.removeLast() }
    if text.hasSuffix("s"), !text.contains(":"), !isUTC { text.removeLast() }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let last = parts.last.flatMap({ Self.seconds($0) }), parts.count <= 3 else { return nil }
    let whole = parts.dropLast().compactMap { Self.whole($0) }
    guard whole.count == parts.count - 1 else { return nil }
    switch whole.count {
    case 0 where !isUTC: self = .elapsed(Int(clamping: last * 1000))
    case 1 where !isUTC && last < 60: self = .pair(whole[0], last)
    case 1 where whole[0] < 24 && last < 60:
      self = .clock(whole[0] * 3_600_000 + Int(clamping: last) * 60_000, isUTC: true)
    case 2 where whole[0] < 24 && whole[1] < 60 && last < 61:
      self = .clock(
        whole[0] * 3_600_000 + whole[1] * 60_000 + Int(clamping: last * 1000), isUTC: isUTC ? true : nil)
    default: return nil  // Int
    }
  }

  private static func whole(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.count <= 6, text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(text)
  }

  private static func seconds(_ text: Substring) -> Double? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ Self.isDigits($0) }), text.count <= 12 else { return nil }
    return Double(text)
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// Milliseconds since 1970. Of the days that a clock time may mean, the one nearest to the recording.
  func time(in timeline: Timeline, _ clock: TimelineClock, _ zone: Zone) -> Int64 {
    switch self {
    case .elapsed(let offset): return timeline.start.addingSaturating(Int64(offset))
    case .pair(let first, let second):
      switch clock {
      case .elapsed:
        return timeline.start.addingSaturating(Int64(first * 60_000 + Int(clamping: second * 1000)))
      case .local, .utc:
        let milliseconds = first * 3_600_000 + Int(clamping: second) * 60_000
        return Self.nearest(milliseconds, to: timeline, clock == .utc ? .gmt : zone)
      }
    case .clock(let milliseconds, let isUTC):
      return Self.nearest(milliseconds, to: timeline, isUTC ?? (clock == .utc) ? .gmt : zone)
    case .instant(let date): return Int64(clamping: date.timeIntervalSince1970 * 1000)
    }
  }

  private static func nearest(_ milliseconds: Int, to timeline: Timeline, _ zone: Zone) -> Int64 {
    let start = Date(timeIntervalSince1970: Double(timeline.start) / 1000)
    let day = CivilTime(start, in: zone).dayNumber
    let times = (-1...1).map { step -> Int64 in
      let seconds = (day + step) * CivilDay.seconds + milliseconds / 1000
      let instant = CivilTime.instant(seconds: seconds, in: zone).timeIntervalSince1970
      return Int64(clamping: instant * 1000) + Int64(milliseconds % 1000)
    }
    func distance(_ time: Int64) -> Int64 { max(timeline.start - time, time - timeline.end, 0) }
    return times.min { distance($0) < distance($1) } ?? timeline.start
  }
}
