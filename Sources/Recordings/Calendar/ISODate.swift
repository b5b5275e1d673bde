package import Foundation

/// The API's dates: ISO 8601 with or without time, fraction and zone (none means UTC), and what older
/// servers and proxies make of them: a space for the `T`, numbers since the epoch. No formatter: a page holds
/// half a thousand.
package enum ISODate {
  package static func date(from text: String) -> Date? {
    var text = text
    return text.withUTF8 { date(from: $0) }
  }

  static func date(from text: UnsafeBufferPointer<UInt8>) -> Date? {
    if var plain = PlainISODate(text), let seconds = plain.seconds {
      return Date(timeIntervalSince1970: seconds)
    }
    var reader = ISODateReader(bytes: text)
    return reader.date()
  }

  /// Seconds since 1970, or milliseconds where seconds would lie beyond the year 5138.
  package static func date(fromEpoch number: Double) -> Date? {
    guard number.isFinite, abs(number) < 1e14 else { return nil }
    return Date(timeIntervalSince1970: abs(number) < 1e11 ? number : number / 1000)
  }

  /// `2026-11-20T23:59:59.999+01:00`: an instant as clocks in a zone show it, with their offset.
  package static func text(_ date: Date, in zone: Zone) -> String {
    let offset = zone.secondsFromGMT(for: date) / 60 * 60
    let milliseconds =
      Int(
        clamping: (Date(clampingReference: date.timeIntervalSinceReferenceDate).timeIntervalSince1970 * 1000)
          .rounded()) + offset * 1000
    let time = CivilTime(seconds: milliseconds.floored(by: 1000))
    let rest = milliseconds - milliseconds.floored(by: 1000) * 1000
    let fraction = rest == 0 ? "" : "." + rest.padded(to: 3)
    return "\(CivilDay(number: time.dayNumber).text)T\(time.clockWithSeconds)\(fraction)\(offsetText(offset))"
  }

  /// `+01:00`
  package static func offsetText(_ seconds: Int) -> String {
    let minutes = abs(seconds) / 60
    return "\(seconds < 0 ? "-" : "+")\((minutes / 60).twoDigits):\((minutes % 60).twoDigits)"
  }
}

/// `2026-11-20T08:00:00Z` or `2026-11-20T08:00:00.123000Z`: all that today's servers write.
private struct PlainISODate {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Set where a figure is none.
  private var isWrong = false

  /// Nil where the signs between the figures are others.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 20 || bytes.count == 27 && bytes[19] == UInt8(ascii: "."),
      bytes[bytes.count - 1] == UInt8(ascii: "Z"), bytes[4] == UInt8(ascii: "-"),
      bytes[7] == UInt8(ascii: "-"), bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":")
    else { return nil }
    self.bytes = bytes
  }

  /// Since 1970; nil of what is no date.
  var seconds: Double? {
    mutating get {
      let (year, month, day) = (two(0) * 100 + two(2), two(5), two(8))
      let (hour, minute, second) = (two(11), two(14), two(17))
      let fraction = bytes.count == 20 ? 0 : two(20) * 10_000 + two(22) * 100 + two(24)
      guard !isWrong, (1...12).contains(month), (1...31).contains(day), hour < 25, minute < 60, second < 61
      else { return nil }
      let time = Double(hour * 3600 + minute * 60 + second) + Double(fraction) / 1_000_000
      return Double(CivilDay.number(year: year, month: month, day: day) * CivilDay.seconds) + time
    }
  }

  private mutating func two(_ place: Int) -> Int {
    let (tens, ones) = (bytes[place] &- 0x30, bytes[place + 1] &- 0x30)
    isWrong = isWrong || tens > 9 || ones > 9
    return Int(tens) * 10 + Int(ones)
  }
}

private struct ISODateReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func date() -> Date? {
    guard let year = number(digits: 4), skip("-"), let month = number(digits: 2), skip("-"),
      let day = number(digits: 2), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    var seconds = Double(CivilDay.number(year: year, month: month, day: day) * CivilDay.seconds)
    if skip("T") || skip("t") || skip(" ") {
      guard let time = timeOfDay(), let offset = zoneOffset() else { return nil }
      seconds += time - Double(offset)
    }
    return position == bytes.count ? Date(timeIntervalSince1970: seconds) : nil
  }

  private mutating func timeOfDay() -> Double? {
    guard let hour = number(digits: 2), skip(":"), let minute = number(digits: 2), hour < 25, minute < 60
    else {
      return nil
    }
    var time = Double(hour * 3600 + minute * 60)
    guard skip(":") else { return time }
    guard let second = number(digits: 2), second < 61 else { return nil }
    time += Double(second)
    guard skip(".") || skip(",") else { return time }
    guard let fraction = fraction() else { return nil }
    return time + fraction
  }

  private mutating func fraction() -> Double? {
    var value = 0.0
    var scale = 1.0
    let start = position
    while let digit = digit() {
      guard position - start <= 15 else { continue }
      value = value * 10 + Double(digit)
      scale *= 10
    }
    return position > start ? value / scale : nil
  }

  private mutating func zoneOffset() -> Int? {
    if skip("Z") || skip("z") || position == bytes.count { return 0 }
    _ = skip(" ")
    let west = skip("-")
    guard west || skip("+"), let hours = number(digits: 2) else { return nil }
    _ = skip(":")
    let minutes = position == bytes.count ? 0 : number(digits: 2)
    guard let minutes, hours < 24, minutes < 60 else { return nil }
    return (west ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
    position += 1
    return true
  }

  private mutating func digit() -> Int? {
    guard position < bytes.count, (0x30...0x39).contains(bytes[position]) else { return nil }
    defer { position += 1 }
    return Int(bytes[position] - 0x30)
  }

  private mutating func number(digits: Int) -> Int? {
    var value = 0
    for _ in 0..<digits {
      guard let digit = digit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }
}
