/// A timeline as plain text: a line each, pages as chapters.
package enum TimelineText {
  package static func lines(of timeline: Timeline, _ filter: TimelineFilter = TimelineFilter()) -> [String] {
    let entries = timeline.entries(filter)
    let width = entries.map { TimelineTime.clock($0.offset).count }.max() ?? 6
    return entries.map { line($0, clockWidth: width, isWindowShown: timeline.windowCount > 1) }
  }

  static func line(_ entry: TimelineEntry, clockWidth: Int, isWindowShown: Bool) -> String {
    let clock = TimelineTime.clock(entry.offset)
    let padding = String(repeating: " ", count: max(0, clockWidth - clock.count))
    let window = isWindowShown ? "w\(entry.window) " : ""
    return "\(padding)\(clock)  \(window)\(mark(of: entry))\(entry.sentence)"
  }

  private static func mark(of entry: TimelineEntry) -> String {
    if entry.isTrouble { return "! " }
    return entry.kind == .page || entry.kind == .screen ? "# " : "  "
  }
}
