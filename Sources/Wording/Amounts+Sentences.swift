package import Foundation
package import Recordings

/// Numbers and times as sentences say them.
extension Amounts {
  /// `11 min 7 s`
  package static func span(_ seconds: Int) -> String {
    if seconds < 0 { return "-" + span(Int(clamping: seconds.magnitude)) }
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3600 { return "\(seconds / 60) min \(seconds % 60) s" }
    return "\(seconds / 3600) h \(seconds / 60 % 60) min"
  }

  /// How old something is: `now`, `12s`, `3m`, `2h`, `5d`.
  package static func age(_ date: Date, at now: Date) -> String {
    let seconds = Int(clamping: now.timeIntervalSince(date))
    return switch seconds {
    case ..<2: "now"
    case ..<60: "\(seconds)s ago"
    case ..<3600: "\(seconds / 60)m ago"
    case ..<86_400: "\(seconds / 3600)h ago"
    default: "\(seconds / 86_400)d ago"  // Int
    }
  }

  /// `2,396`
  package static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return number < 0 ? "-" + result : result
  }

  /// `1 row`, `2,396 rows`
  package static func counted(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  package static func bytes(_ count: Int) -> String {
    switch count {
    case ..<1000: "\(count) B"
    case ..<1_000_000: "\(count / 1000) kB"
    default: "\(tenths(Double(count) / 1_000_000)) MB"  // Int
    }
  }
}
