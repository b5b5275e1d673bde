import Foundation
import Recordings

extension Date {
  /// `2026-11-20T08:00:00Z`, with milliseconds where it has some.
  var inUniversalTime: String {
    let milliseconds = (Date(clampingReference: timeIntervalSinceReferenceDate).timeIntervalSince1970 * 1000)
      .rounded()
    let whole = (milliseconds / 1000).rounded(.down)
    let time = CivilTime(Date(timeIntervalSince1970: whole), in: .gmt)
    let rest = max(0, min(999, Int(clamping: milliseconds - whole * 1000)))
    return [
      "\(padded(time.year, 4))-\(padded(time.month, 2))-\(padded(time.day, 2))",
      "T\(padded(time.hour, 2)):\(padded(time.minute, 2)):\(padded(time.second, 2))",
      rest == 0 ? "Z" : ".\(padded(rest, 3))Z",
    ].joined()
  }

  private func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number.magnitude)
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
