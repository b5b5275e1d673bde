import Foundation
import Recordings

/// The header `Retry-After`: seconds, or a date of HTTP.
enum RetryAfter {
  static func date(from header: String, now: Date) -> Date? {
    let text = header.filter { $0 != "\t" }.split(separator: " ")
    if text.count == 1, let seconds = Double(text[0]), seconds.isFinite {
      return now.addingTimeInterval(max(0, seconds))
    }
    return httpDate(text)
  }

  /// The seconds in "Expected available in 46 seconds.", where a proxy dropped the header.
  static func date(fromDetail detail: String, now: Date) -> Date? {
    guard let match = detail.firstMatch(of: /available in (\d{1,6}) second/), let seconds = Double(match.1)
    else {
      return nil
    }
    return now.addingTimeInterval(seconds)
  }

  /// `Sun, 06 Nov 1994 08:49:37 GMT`, the only form that servers still send.
  private static func httpDate(_ parts: [Substring]) -> Date? {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    guard parts.count == 6, let day = Int(parts[1]), let month = months.firstIndex(of: String(parts[2])),
      let year = Int(parts[3])
    else { return nil }
    let padded = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
    return ISODate.date(from: "\(year)-\(padded(month + 1))-\(padded(day))T\(parts[4])Z")
  }
}
