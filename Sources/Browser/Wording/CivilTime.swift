package import Foundation

/// A date as clocks in a zone show it. Cheap: a list formats one per visible row and key.
package struct CivilTime: Hashable, Sendable {
  package var year, month, day, hour, minute, second: Int
  /// 0 is Sunday.
  package var weekday: Int
  /// Days since 1970-01-01 in the zone.
  package var dayNumber: Int

  package init(_ date: Date, in zone: TimeZone) {
    self.init(date, offset: zone.secondsFromGMT(for: date))
  }

  /// `offset`: what the zone is ahead of UTC then, seconds.
  init(_ date: Date, offset: Int) {
    let seconds = Self.seconds(of: date) + offset
    dayNumber = seconds.floored(by: 86_400)
    let rest = seconds - dayNumber * 86_400
    (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
    weekday = ((dayNumber + 4) % 7 + 7) % 7
    (year, month, day) = Self.date(ofDay: dayNumber)
  }

  /// Whole ones since 1970, within three hundred thousand years.
  static func seconds(of date: Date) -> Int {
    Int(min(max(date.timeIntervalSince1970.rounded(.down), -1e13), 1e13))
  }

  /// The Gregorian date of a day number, by eras of 400 years that begin in March.
  private static func date(ofDay number: Int) -> (Int, Int, Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  package var weekdayName: String { ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][weekday] }

  package var monthName: String {
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
  }

  /// `21:34`
  package var clock: String { "\(hour.twoDigits):\(minute.twoDigits)" }

  /// `2026-11-16 21:34:07`
  package var full: String {
    "\(year)-\(month.twoDigits)-\(day.twoDigits) \(clock):\(second.twoDigits)"
  }
}

extension Int {
  /// How often `length` fits in, below zero, too: towards the past.
  func floored(by length: Int) -> Int { self >= 0 ? self / length : (self + 1) / length - 1 }

  var twoDigits: String { self < 10 ? "0\(self)" : String(self) }
}
