package import Foundation

/// Numbers and moments as a row shows them; a search in the list finds what it shows.
package enum Amounts {
  /// `0:07`, `32:10`, `1h42`, `12d`, `30y`: at most five columns.
  package static func length(_ seconds: Int) -> String {
    let seconds = max(0, seconds)
    if seconds < 6000 { return "\(seconds / 60):\((seconds % 60).twoDigits)" }
    if seconds < 360_000 { return "\(seconds / 3600)h\((seconds / 60 % 60).twoDigits)" }
    let days = seconds / 86_400
    return days < 10_000 ? "\(days)d" : "\(min(days / 365, 9_999))y"
  }

  /// In at most four columns: `.` for zero, `12k`, `3M`.
  package static func short(_ number: Int) -> String {
    switch number.magnitude {
    case 0: "."
    case ..<10_000: String(number)
    case ..<1_000_000: "\(number / 1000)k"
    default: "\(number / 1_000_000)M"  // UInt
    }
  }

  package static func percent(_ share: Double) -> String { "\(Int(clamping: (share * 100).rounded()))%" }

  /// `.` for none.
  package static func share(_ share: Double) -> String { share == 0 ? "." : percent(share) }

  package static func tenths(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e15 else { return String(number) }
    let tenths = Int(clamping: (number * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }

  /// `Mon 21:34` within the last six days, `12 Nov` with the time where there is room, the year where it is
  /// another.
  package static func moment(_ date: Date, today: CivilTime, zone: Zone, wide: Bool) -> String {
    let time = CivilTime(date, in: zone)
    let days = today.dayNumber - time.dayNumber
    if (0..<6).contains(days) { return "\(time.weekdayName) \(time.clock)" }
    let date = "\(time.day < 10 ? " " : "")\(time.day) \(time.monthName)"
    if time.year != today.year { return "\(wide ? date : time.monthName) \(time.year)" }
    return wide ? "\(date) \(time.clock)" : date
  }
}
