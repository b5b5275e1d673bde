import Recordings

/// Lines of the console. Equal neighbours are one line.
extension WindowTimeline {
  mutating func consoleCame(_ message: ConsoleMessage, _ event: IndexedEvent) {
    let level = message.level.lowercased()
    let isError = level == "error" || level == "assert"
    let text = ConsoleText.firstLine(of: message)
    var line = entry(event, isError ? .error : .console, text.isEmpty ? level : text)
    if level == "warn" { line.flags.insert(.warning) }
    line.trace = message.trace.first.map { PageText.clean($0, limit: 200) }
    if isError, isSoon(event.time) {
      note(ActionEffect(.error, PageText.clean(line.text, limit: 100)), at: event.time)
    }
    if let place = equalNeighbour(of: line) {
      if entries[place].time != line.time { entries[place].count = entries[place].count.addingSaturating(1) }
      return
    }
    if !isError, level != "warn", !["log", "info", "debug"].contains(level) {
      line.text = PageText.clean("\(level): \(line.text)")
    }
    append(line)
  }

  /// Soon enough after an action to come from it.
  private func isSoon(_ time: Int64) -> Bool { action.map { time - $0.time <= 1_000 } ?? false }

  /// The last line of the console, unless the user did something since.
  private func equalNeighbour(of line: TimelineEntry) -> Int? {
    for place in entries.indices.suffix(12).reversed() {
      let other = entries[place]
      if other.kind == line.kind, other.flags.contains(.warning) == line.flags.contains(.warning) {
        return other.text == line.text ? place : nil
      }
      if other.kind.isAction || other.kind == .page { return nil }
    }
    return nil
  }
}
