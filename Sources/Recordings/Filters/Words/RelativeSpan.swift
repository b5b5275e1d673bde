import Foundation

/// A time before now in the server's words: `-7d`, `-24h`, `mStart`, `-1dEnd`.
struct RelativeSpan: Hashable, Sendable {
  private enum Edge: String { case start = "Start", end = "End" }

  private let number: Int
  private let unit: Character
  private let edge: Edge?
  let text: String

  /// Nil for what the server cannot read, and for spans beyond a hundred years, on which it fails.
  init?(_ text: String) {
    var rest = text[...]
    let isMinus = rest.first == "-"
    if isMinus { rest.removeFirst() }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(digits.count)
    guard digits.count <= 6, let unit = rest.popFirst(), let days = Self.days[unit] else { return nil }
    guard rest.isEmpty || Edge(rawValue: String(rest)) != nil && unit != "w" && unit != "q" else {
      return nil
    }
    edge = Edge(rawValue: String(rest))
    guard !digits.isEmpty || edge != nil && !isMinus else { return nil }
    number = Int(digits) ?? 0
    guard Double(number) * days <= 36_500 else { return nil }
    self.unit = unit
    self.text = isMinus || digits.isEmpty ? text : "-" + text
  }

  private static let days: [Character: Double] = [
    "h": 1 / 24, "d": 1, "w": 7, "m": 31, "q": 93, "y": 366,
  ]

  /// Days, months and years by the clocks of a zone: a day ago it was as late as now.
  func date(at now: Date, in zone: Zone) -> Date {
    let seconds = CivilTime.seconds(of: now) + zone.secondsFromGMT(for: now)
    let today = CivilDay(number: seconds.floored(by: CivilDay.seconds))
    let day: CivilDay
    switch unit {
    case "h": return hour(now.addingTimeInterval(-3600 * Double(number)), in: zone)
    case "d": day = CivilDay(number: today.number - number)
    case "w": day = CivilDay(number: today.number - number * 7)
    case "m": day = today.addingMonths(-number)
    case "q": day = today.addingMonths(-number * 3)
    default: day = today.addingMonths(-number * 12)  // Character
    }
    switch edge {
    case .start: return first(of: day).start(in: zone)
    case .end: return next(after: day).start(in: zone).addingTimeInterval(-0.001)
    case nil: break
    }
    let moved = seconds + (day.number - today.number) * CivilDay.seconds
    let fraction = now.timeIntervalSince1970 - now.timeIntervalSince1970.rounded(.down)
    return CivilTime.instant(seconds: moved, in: zone).addingTimeInterval(fraction)
  }

  private func hour(_ moved: Date, in zone: Zone) -> Date {
    guard let edge else { return moved }
    let shown = CivilTime.seconds(of: moved) + zone.secondsFromGMT(for: moved)
    let start = CivilTime.seconds(of: moved) - (shown - shown.floored(by: 3600) * 3600)
    return Date(timeIntervalSince1970: Double(start) + (edge == .start ? 0 : 3599.999))
  }

  private func first(of day: CivilDay) -> CivilDay {
    switch unit {
    case "m": day.firstOfMonth
    case "y": day.firstOfYear
    default: day  // Character
    }
  }

  private func next(after day: CivilDay) -> CivilDay {
    switch unit {
    case "m": day.firstOfMonth.addingMonths(1)
    case "y": day.firstOfYear.addingMonths(12)
    default: CivilDay(number: day.number + 1)  // Character
    }
  }
}
