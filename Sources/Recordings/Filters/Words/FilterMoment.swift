package import Foundation

/// A day or a time as ISO 8601 writes it: `2026-11-20`, `2026-11-20T09:30`, `2026-11-20T09:30:00.5+01:00`.
package struct FilterMoment: Hashable, Sendable {
  package let text: String
  package let day: CivilDay
  /// Seconds since midnight; nil for a bare day.
  let clock: Double?
  /// Seconds east of Greenwich; nil where none was given.
  private let offset: Int?

  var hasOffset: Bool { offset != nil }

  package init?(_ text: String) {
    guard text.utf8.count <= 35 else { return nil }
    var reader = DigitReader(text)
    guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2), reader.skip("-"),
      let ofMonth = reader.number(2), let day = CivilDay(year: year, month: month, day: ofMonth)
    else { return nil }
    var clock: Double?
    var offset: Int?
    if reader.skip("T") {
      guard let seconds = reader.clock() else { return nil }
      clock = seconds
      offset = reader.offset()
    }
    guard reader.isAtEnd else { return nil }
    self.text = text
    self.day = day
    self.clock = clock
    self.offset = offset
  }

  package func date(in zone: Zone) -> Date {
    let whole = Int(clamping: clock ?? 0)
    let fraction = (clock ?? 0) - Double(whole)
    let seconds = day.number * CivilDay.seconds + whole
    let date =
      offset.map { Date(timeIntervalSince1970: Double(seconds - $0)) }
      ?? CivilTime.instant(seconds: seconds, in: zone)
    return date.addingTimeInterval(fraction)
  }
}

/// Takes a text apart from its beginning.
private struct DigitReader {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == character.value else { return false }
    rest.removeFirst()
    return true
  }

  /// Exactly so many digits.
  mutating func number(_ count: Int) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    rest = rest.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// `09:30`, `09:30:05`, `09:30:05.123456`
  mutating func clock() -> Double? {
    guard let hour = number(2), hour < 24, skip(":"), let minute = number(2), minute < 60 else { return nil }
    var seconds = Double(hour * 3600 + minute * 60)
    guard skip(":") else { return seconds }
    guard let second = number(2), second < 60 else { return nil }
    seconds += Double(second)
    guard skip(".") else { return seconds }
    let digits = rest.prefix { (0x30...0x39).contains($0) }.count
    guard (1...6).contains(digits), let fraction = number(digits) else { return nil }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    return seconds + Double(fraction) / scale
  }

  /// `Z`, `+01:00`
  mutating func offset() -> Int? {
    if skip("Z") { return 0 }
    let start = rest
    let sign = skip("-") ? -1 : skip("+") ? 1 : 0
    guard sign != 0, let hours = number(2), hours <= 14, skip(":"), let minutes = number(2), minutes < 60
    else {
      rest = start
      return nil
    }
    return sign * (hours * 3600 + minutes * 60)
  }
}
