import Foundation
import Recordings

/// A moment as headers have it: `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
  static func date(from header: String) -> Date? {
    let parts = header.split(separator: " ")
    guard parts.count == 6, let number = Int(parts[1]), let year = Int(parts[3]),
      let month = CivilTime.monthNames.firstIndex(of: String(parts[2])),
      let day = CivilDay(year: year, month: month + 1, day: number)
    else { return nil }
    return ISODate.date(from: "\(day.text)T\(parts[4])Z")
  }
}
