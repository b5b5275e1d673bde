package import Foundation

/// The header `Retry-After`: seconds, or a date of HTTP.
package enum RetryAfter {
  /// At most an hour from now, and an hour for what cannot be read: the server did ask to wait.
  package static func date(from header: String, now: Date) -> Date {
    let text = header.filter { $0 != "\t" }.split(separator: " ")
    if text.count == 1, let seconds = seconds(text[0]) { return ServerWait.end(of: seconds, from: now) }
    return httpDate(text).map { ServerWait.end(at: $0, from: now) } ?? ServerWait.end(of: .nan, from: now)
  }

  /// Figures, and perhaps a fraction. What else could be taken for a number (`-1`, `0x10`, `1e5`) is none.
  private static func seconds(_ text: Substring) -> Double? {
    guard text.utf8.first.map({ (0x30...0x39).contains($0) }) == true,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") })
    else { return nil }
    return Double(text)
  }

  /// The seconds in "Expected available in 46 seconds.", where a proxy dropped the header.
  package static func date(fromDetail detail: String, now: Date) -> Date? {
    guard let match = detail.firstMatch(of: /available in (\d+) second/) else { return nil }
    return ServerWait.end(of: Double(match.1) ?? .nan, from: now)
  }

  /// `Sun, 06 Nov 1994 08:49:37 GMT`, the only form that servers still send.
  private static func httpDate(_ parts: [Substring]) -> Date? {
    guard parts.count == 6, let number = Int(parts[1]), let year = Int(parts[3]),
      let month = CivilTime.monthNames.firstIndex(of: String(parts[2])),
      let day = CivilDay(year: year, month: month + 1, day: number)
    else { return nil }
    return ISODate.date(from: "\(day.text)T\(parts[4])Z")
  }
}
