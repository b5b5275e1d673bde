import Foundation

/// A time before now in the server's words: `-7d`, `-24h`, `mStart`, `-1dEnd`.
struct RelativeSpan: Hashable, Sendable {
  private enum Edge: String { case start = "Start", end = "End" }

  private let number: Int
  private let unit: Character
  private let edge: Edge?
  let text: String

  /// Nil for what the server would not read, and for spans beyond a hundred years, on which it breaks.
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

  /// Months and years by the calendar of a zone.
  func date(at now: Date, in zone: TimeZone) -> Date? {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let (component, count): (Calendar.Component, Int) =
      switch unit {
      case "h": (.hour, number)
      case "d": (.day, number)
      case "w": (.day, number * 7)
      case "m": (.month, number)
      case "q": (.month, number * 3)
      default: (.year, number)
      }
    guard let moved = calendar.date(byAdding: component, value: -count, to: now) else { return nil }
    guard let edge, let interval = calendar.dateInterval(of: component, for: moved) else { return moved }
    return edge == .start ? interval.start : interval.end.addingTimeInterval(-0.001)
  }
}
