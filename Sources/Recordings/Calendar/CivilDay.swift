package import Foundation

/// A day of the proleptic Gregorian calendar, in no particular zone.
package struct CivilDay: Hashable, Sendable {
  package let year, month, day: Int

  package static let seconds = 86_400

  /// Nil for a day that does not exist, and for years outside the range of recordings.
  package init?(year: Int, month: Int, day: Int) {
    guard (1970...2199).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    self.init(number: Self.number(year: year, month: month, day: day))
    guard self.month == month else { return nil }
  }

  /// `number`: days since 1970-01-01. Eras of 400 years begin in March, so that a leap day ends a year.
  package init(number: Int) {
    let shifted = number + 719_468
    let era = shifted.floored(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
  }

  /// The day that an instant belongs to in a zone.
  package init(_ date: Date, in zone: Zone) {
    let seconds = CivilTime.seconds(of: date) + zone.secondsFromGMT(for: date)
    self.init(number: seconds.floored(by: Self.seconds))
  }

  /// Days since 1970-01-01.
  package var number: Int { Self.number(year: year, month: month, day: day) }

  /// Days from 1970-01-01; a day beyond the end of its month counts into the next one.
  package static func number(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.floored(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  package var firstOfMonth: CivilDay { CivilDay(number: number - day + 1) }

  package var firstOfYear: CivilDay { CivilDay(number: Self.number(year: year, month: 1, day: 1)) }

  /// The same day of another month, or the last one of a month that is too short.
  package func addingMonths(_ months: Int) -> CivilDay {
    let shifted = year * 12 + month - 1 + months
    return CivilDay(number: min(Self.firstOfMonth(shifted) + day, Self.firstOfMonth(shifted + 1)) - 1)
  }

  /// `months`: since the year 0.
  private static func firstOfMonth(_ months: Int) -> Int {
    let year = months.floored(by: 12)
    return number(year: year, month: months - year * 12 + 1, day: 1)
  }

  /// Its first instant. Where clocks skip midnight, that is when they are put forward.
  package func start(in zone: Zone, addingDays days: Int = 0) -> Date {
    CivilTime.instant(seconds: (number + days) * Self.seconds, in: zone)
  }

  /// `2026-11-20`
  package var text: String { "\(year.padded(to: 4))-\(month.twoDigits)-\(day.twoDigits)" }
}
