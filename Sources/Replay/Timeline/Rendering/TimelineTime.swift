import Recordings

/// Times and amounts of a timeline as text.
package enum TimelineTime {
  /// `1:23.4` from the first event.
  package static func clock(_ milliseconds: Int) -> String {
    let tenths = milliseconds / 100
    let (minutes, rest) = (tenths / 600, tenths % 600)
    let seconds = rest / 10 < 10 ? "0\(rest / 10)" : "\(rest / 10)"
    return "\(minutes):\(seconds).\(rest % 10)"
  }

  /// `320 ms`, `4.2 s`, `2 min 10 s`, `3 h 5 min`
  package static func duration(_ milliseconds: Int) -> String {
    if milliseconds < 1_000 { return "\(milliseconds) ms" }
    if milliseconds < 60_000 { return "\(milliseconds / 1_000).\(milliseconds % 1_000 / 100) s" }
    let seconds = milliseconds / 1_000
    if seconds < 3_600 { return "\(seconds / 60) min \(seconds % 60) s" }
    return "\(seconds / 3_600) h \(seconds % 3_600 / 60) min"
  }

  package static func size(_ bytes: Int) -> String {
    if bytes < 1_000 { return "\(bytes) B" }
    if bytes < 1_000_000 { return "\(bytes / 1_000) kB" }
    return "\(bytes / 1_000_000).\(bytes % 1_000_000 / 100_000) MB"
  }
}
