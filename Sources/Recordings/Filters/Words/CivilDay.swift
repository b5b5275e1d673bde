package import Foundation

/// A day of the Gregorian calendar, wherever it is.
package struct CivilDay: Hashable, Sendable {
  package let year, month, day: Int

  /// Nil for a day that does not exist, and for years that no recording and no server knows.
  package init?(year: Int, month: Int, day: Int) {
    guard (1970...2199).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    let number = Self.number(year, month, day)
    guard Self.date(of: number) == (year, month, day) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day that an instant belongs to in a zone.
  package init(_ date: Date, in zone: TimeZone) {
    let seconds = min(max(date.timeIntervalSince1970, -1e11), 1e11) + Double(zone.secondsFromGMT(for: date))
    (year, month, day) = Self.date(of: Int((seconds / 86_400).rounded(.down)))
  }

  /// Its first instant. Where clocks skip midnight, that is when they are put forward.
  package func start(in zone: TimeZone, addingDays days: Int = 0) -> Date {
    Self.instant(seconds: (Self.number(year, month, day) + days) * 86_400, in: zone)
  }

  /// `2026-11-20`
  package var text: String { "\(Self.padded(year, 4))-\(Self.padded(month))-\(Self.padded(day))" }

  /// The instant at which clocks in a zone show a time, given as if they stood in UTC; of two the earlier one.
  static func instant(seconds: Int, in zone: TimeZone) -> Date {
    let shown = Date(timeIntervalSince1970: Double(seconds))
    let before = zone.secondsFromGMT(for: shown.addingTimeInterval(-86_400))
    let after = zone.secondsFromGMT(for: shown.addingTimeInterval(86_400))
    let fits = [before, after].first { zone.secondsFromGMT(for: shown.addingTimeInterval(-Double($0))) == $0 }
    return shown.addingTimeInterval(-Double(fits ?? before))
  }

  /// `2026-11-20T23:59:59.999+01:00`: an instant as clocks in a zone show it, with their offset.
  static func isoText(_ date: Date, in zone: TimeZone) -> String {
    let offset = zone.secondsFromGMT(for: date) / 60 * 60
    let milliseconds = Int((date.timeIntervalSince1970 * 1000).rounded()) + offset * 1000
    let day = Int((Double(milliseconds) / 86_400_000).rounded(.down))
    let rest = milliseconds - day * 86_400_000
    let (year, month, ofMonth) = Self.date(of: day)
    let seconds = rest / 1000
    let clock = "\(padded(seconds / 3600)):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
    let fraction = rest % 1000 == 0 ? "" : "." + padded(rest % 1000, 3)
    return "\(padded(year, 4))-\(padded(month))-\(padded(ofMonth))T" + clock + fraction + offsetText(offset)
  }

  /// `+01:00`
  static func offsetText(_ seconds: Int) -> String {
    let minutes = abs(seconds) / 60
    return (seconds < 0 ? "-" : "+") + padded(minutes / 60) + ":" + padded(minutes % 60)
  }

  private static func padded(_ number: Int, _ width: Int = 2) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }

  /// Days since 1970-01-01, by eras of 400 years that begin in March.
  static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func date(of number: Int) -> (Int, Int, Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
