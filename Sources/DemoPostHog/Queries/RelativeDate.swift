import Recordings

/// `date_from` and `date_to`: `-7d`, `-24h`, `mStart`, ISO dates, `all`.
enum RelativeDate {
  /// The moment a text means; a bare date is its midnight, and what cannot be read is now, as on the server.
  static func time(_ text: String, now: UTCTime) -> UTCTime {
    if text == "all" { return UTCTime(year: 2015, month: 1, day: 1) }
    if let time = UTCTime(iso: text) { return time }
    guard let match = text.wholeMatch(of: /-?(\d+)?([a-zA-Z])(Start|End)?/)?.output else { return now }
    // Nothing is further away, and a number that is too long for one counts as that.
    let number = match.1.map { min(Int($0) ?? .max, 1_000_000) } ?? 0
    let unit = match.2
    let moved = moved(now, by: -number, unit)
    switch match.3 {
    case "Start": return start(of: unit, moved)
    case "End": return end(of: unit, moved)
    default: return moved  // Substring
    }
  }

  private static func moved(_ time: UTCTime, by number: Int, _ unit: Substring) -> UTCTime {
    switch unit {
    case "s": time + number
    case "M": time + number * 60
    case "h": time + number * 3600
    case "d": time + number * CivilDay.seconds
    case "w": time + number * 7 * CivilDay.seconds
    case "m": months(time, number)
    case "q": months(time, number * 3)
    case "y": months(time, number * 12)
    default: time  // Substring
    }
  }

  private static func months(_ time: UTCTime, _ number: Int) -> UTCTime {
    let days = time.civilDay.addingMonths(number).number - time.civilDay.number
    return UTCTime(milliseconds: time.milliseconds + Int64(days) * UTCTime.day)
  }

  private static func end(of unit: Substring, _ time: UTCTime) -> UTCTime {
    UTCTime(milliseconds: moved(start(of: unit, time), by: 1, unit).milliseconds - 1)
  }

  private static func start(of unit: Substring, _ time: UTCTime) -> UTCTime {
    switch unit {
    case "h": UTCTime(milliseconds: time.milliseconds / 3_600_000 * 3_600_000)
    case "m": UTCTime(time.civilDay.firstOfMonth)
    case "y": UTCTime(time.civilDay.firstOfYear)
    default: time.startOfDay  // Substring
    }
  }
}
