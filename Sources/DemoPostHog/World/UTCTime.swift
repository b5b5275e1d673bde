import Recordings

/// A moment in UTC, in milliseconds since 1970, written and read as the server does it.
struct UTCTime: Hashable, Comparable, Sendable {
  /// Milliseconds of a day.
  static let day = Int64(CivilDay.seconds) * 1000

  var milliseconds: Int64

  init(milliseconds: Int64) { self.milliseconds = milliseconds }

  init(year: Int, month: Int, day: Int) {
    milliseconds = Int64(CivilDay.number(year: year, month: month, day: day)) * Self.day
  }

  init(_ day: CivilDay) { milliseconds = Int64(day.number) * Self.day }

  static func < (left: UTCTime, right: UTCTime) -> Bool { left.milliseconds < right.milliseconds }

  static func + (time: UTCTime, seconds: Int) -> UTCTime {
    UTCTime(milliseconds: time.milliseconds.addingSaturating(Int64(seconds).multipliedSaturating(by: 1000)))
  }

  static func - (time: UTCTime, seconds: Int) -> UTCTime { time + -seconds }

  var startOfDay: UTCTime { UTCTime(milliseconds: Int64(dayNumber) * Self.day) }

  /// `2026-11-21T09:17:06.624000Z`; the fraction is absent when it is zero.
  var api: String { text(alwaysFraction: false) + "Z" }

  /// `2026-11-21T09:17:06.624000+00:00`, as cursors and counters have it.
  var isoformat: String { text(alwaysFraction: false) + "+00:00" }

  /// `Sat, 21 Nov 2026 09:17:06 GMT`, as HTTP writes it.
  var http: String {
    let time = CivilTime(seconds: Int(milliseconds).floored(by: 1000))
    let weekday = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][time.weekday]
    let date = "\(time.day.twoDigits) \(CivilTime.monthNames[time.month - 1]) \(time.year.padded(to: 4))"
    return "\(weekday), \(date) \(time.clockWithSeconds) GMT"
  }

  var civilDay: CivilDay { CivilDay(number: dayNumber) }

  private var dayNumber: Int { Int(milliseconds).floored(by: Int(Self.day)) }

  private func text(alwaysFraction: Bool) -> String {
    let time = CivilTime(seconds: Int(milliseconds).floored(by: 1000))
    let fraction = Int(milliseconds) - Int(milliseconds).floored(by: 1000) * 1000
    let text = "\(CivilDay(number: time.dayNumber).text)T\(time.clockWithSeconds)"
    return fraction != 0 || alwaysFraction ? "\(text).\(fraction.padded(to: 3))000" : text
  }
}

extension UTCTime {
  /// Reads `2026-11-21`, `2026-11-21T09:17:06.624Z`, with offset or without (then UTC, the projects' zone).
  init?(iso text: String) {
    let pattern =
      /(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/
    guard let match = text.wholeMatch(of: pattern)?.output,
      let year = Int(match.1), let month = Int(match.2), let day = Int(match.3),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
    func number(_ part: Substring?) -> Int64 { part.flatMap { Int64($0) } ?? 0 }
    milliseconds += (number(match.4) * 3600 + number(match.5) * 60 + number(match.6)) * 1000
    if let fraction = match.7 { milliseconds += number((fraction + "00").prefix(3)) }
    guard let zone = match.8, zone != "Z" else { return }
    let digits = zone.dropFirst().filter { $0 != ":" }
    let offset = number(digits.prefix(2)) * 60 + number(digits.suffix(2))
    milliseconds -= (zone.hasPrefix("-") ? -offset : offset) * 60_000
  }
}
