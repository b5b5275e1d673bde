package import Foundation

/// A date as clocks in a zone show it. Cheap: a list formats one per visible row and key.
package struct CivilTime: Hashable, Sendable {
  package let year, month, day, hour, minute, second: Int
  /// 0 is Sunday.
  package let weekday: Int
  /// Days since 1970-01-01 in the zone.
  package let dayNumber: Int

  package init(_ date: Date, in zone: Zone) {
    self.init(seconds: Self.seconds(of: date) + zone.secondsFromGMT(for: date))
  }

  /// `seconds`: what clocks show, counted as if they had always stood in one zone since 1970.
  package init(seconds: Int) {
    dayNumber = seconds.floored(by: CivilDay.seconds)
    let rest = seconds - dayNumber * CivilDay.seconds
    (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
    weekday = dayNumber + 4 - (dayNumber + 4).floored(by: 7) * 7
    let date = CivilDay(number: dayNumber)
    (year, month, day) = (date.year, date.month, date.day)
  }

  /// Whole ones since 1970, within three hundred thousand years.
  package static func seconds(of date: Date) -> Int {
    min(
      max(Int(clamping: date.timeIntervalSince1970.rounded(.down)), -10_000_000_000_000), 10_000_000_000_000)
  }

  /// The instant at which clocks in a zone show a time, given as if they stood in UTC; of two the earlier
  /// one.
  package static func instant(seconds: Int, in zone: Zone) -> Date {
    let shown = Date(timeIntervalSince1970: Double(seconds))
    let day = TimeInterval(CivilDay.seconds)
    let before = zone.secondsFromGMT(for: shown.addingTimeInterval(-day))
    let after = zone.secondsFromGMT(for: shown.addingTimeInterval(day))
    let fits = [before, after].first { zone.secondsFromGMT(for: shown.addingTimeInterval(-Double($0))) == $0 }
    return shown.addingTimeInterval(-Double(fits ?? before))
  }

  package static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  package var weekdayName: String { ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][weekday] }

  package var monthName: String { Self.monthNames[month - 1] }

  /// `21:34`
  package var clock: String { "\(hour.twoDigits):\(minute.twoDigits)" }

  /// `21:34:07`
  package var clockWithSeconds: String { "\(clock):\(second.twoDigits)" }

  /// When a wait ends: `21:34:07`, with its date where that is another day than today.
  package func wait(today: CivilTime, seconds: Bool = true) -> String {
    let time = seconds ? clockWithSeconds : clock
    return dayNumber == today.dayNumber ? time : "\(CivilDay(number: dayNumber).text) \(time)"
  }

  /// `2026-11-16 21:34:07`
  package var full: String { "\(year)-\(month.twoDigits)-\(day.twoDigits) \(clockWithSeconds)" }
}

extension Int {
  /// How often `length` fits in, below zero, too: towards the past.
  package func floored(by length: Int) -> Int { self >= 0 ? self / length : (self + 1) / length - 1 }

  package var twoDigits: String { self < 10 ? "0\(self)" : String(self) }

  /// With zeros in front, for numbers that are not negative.
  package func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
