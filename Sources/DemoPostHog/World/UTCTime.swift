/// A moment in UTC, in milliseconds since 1970, written and read as the server does it.
struct UTCTime: Hashable, Comparable, Sendable {
  static let secondsADay: Int64 = 86_400
  static let day = secondsADay * 1000

  var milliseconds: Int64

  init(milliseconds: Int64) { self.milliseconds = milliseconds }

  init(year: Int, month: Int, day: Int) {
    milliseconds = Self.days(year: year, month: month, day: day) * Self.day
  }

  static func < (left: UTCTime, right: UTCTime) -> Bool { left.milliseconds < right.milliseconds }

  static func + (time: UTCTime, seconds: Int) -> UTCTime {
    UTCTime(milliseconds: time.milliseconds + Int64(seconds) * 1000)
  }

  static func - (time: UTCTime, seconds: Int) -> UTCTime { time + -seconds }

  var startOfDay: UTCTime {
    UTCTime(milliseconds: milliseconds - Self.remainder(milliseconds, Self.day))
  }

  /// `2026-11-21T09:17:06.624000Z`; the fraction is absent when it is zero.
  var api: String { text(alwaysFraction: false) + "Z" }

  /// `2026-11-21T09:17:06.624000+00:00`, as cursors and counters have it.
  var isoformat: String { text(alwaysFraction: false) + "+00:00" }

  /// Year, month and day.
  var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int((milliseconds - Self.remainder(milliseconds, Self.day)) / Self.day) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private func text(alwaysFraction: Bool) -> String {
    let (year, month, day) = civil
    let inDay = Int(Self.remainder(milliseconds, Self.day))
    let (seconds, fraction) = (inDay / 1000, inDay % 1000)
    var text = "\(Self.padded(year, 4))-\(Self.padded(month))-\(Self.padded(day))T"
    text += "\(Self.padded(seconds / 3600)):\(Self.padded(seconds / 60 % 60)):\(Self.padded(seconds % 60))"
    if fraction != 0 || alwaysFraction { text += ".\(Self.padded(fraction, 3))000" }
    return text
  }

  private static func padded(_ number: Int, _ width: Int = 2) -> String {
    let text = String(number)
    return text.utf8.count >= width ? text : String(repeating: "0", count: width - text.utf8.count) + text
  }

  private static func remainder(_ value: Int64, _ divisor: Int64) -> Int64 {
    let remainder = value % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }

  static func days(year: Int, month: Int, day: Int) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return Int64(era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468)
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
