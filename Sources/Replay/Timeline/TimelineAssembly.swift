import Recordings

/// Brings the lines of all windows together, and adds what only the whole shows: idle times, windows that opened,
/// and what led to a trouble.
struct TimelineAssembly {
  let windows: [WindowTimeline]
  /// By number.
  let windowIDs: [String]
  let span: RecordingSpan
  let holes: [TimelineHole]
  let analytics: [AnalyticsEvent]
  let limits: TimelineLimits

  private var first: Int64 { span.start }
  private var last: Int64 { span.end }

  var timeline: Timeline {
    var timeline = Timeline()
    (timeline.start, timeline.end) = (first, last)
    timeline.windowCount = windows.count
    timeline.outliers = span.outliers
    timeline.dropped = windows.reduce(0) { $0.addingSaturating($1.dropped) }
    timeline.viewport = windows.first?.viewport
    let spans = ActivitySpans.merged(windows.map(\.activity)).compactMap { span.clipped($0) }
    timeline.activity = spans.map { offset($0.start)..<max(offset($0.start), offset($0.end)) }
    var entries = windows.flatMap { finished($0) }
    noteOpenedWindows(&entries)
    AnalyticsMerge(windows: windows.map(\.window), ids: windowIDs, analytics).apply(to: &entries)
    entries += gaps + idleTimes(spans, entries)
    timeline.entries = sorted(entries)
    addPagesToSessionLines(&timeline.entries)
    addCauses(&timeline.entries)
    return timeline
  }

  private func offset(_ time: Int64) -> Int { WindowTimeline.milliseconds(from: first, to: min(time, last)) }

  /// Lines that go on end with the recording.
  private func finished(_ window: WindowTimeline) -> [TimelineEntry] {
    var entries = window.entries
    for place in window.openSpans.values + [window.pages.last?.entry ?? -1]
    where entries.indices.contains(place) {
      if entries[place].kind == .page || entries[place].flags.contains(.open) {
        entries[place].duration = WindowTimeline.milliseconds(from: entries[place].time, to: last)
      }
    }
    return entries.filter { $0.count > 0 }.map(placed)
  }

  /// Nothing lasts beyond the recording, and what is dated wrongly says so.
  private func placed(_ entry: TimelineEntry) -> TimelineEntry {
    var entry = entry
    if !span.holds(entry.time) { entry.flags.insert(.outlier) }
    if entry.kind != .request, let duration = entry.duration {
      entry.duration = min(duration, WindowTimeline.milliseconds(from: entry.time, to: max(last, entry.time)))
    }
    return entry
  }

  /// By time; lines of one time keep the order in which they were found.
  private func sorted(_ entries: [TimelineEntry]) -> [TimelineEntry] {
    var order = entries.indices.map { (time: entries[$0].time, place: $0) }
    order.sort { ($0.time, $0.place) < ($1.time, $1.place) }
    return order.map { item in
      var entry = entries[item.place]
      entry.offset = offset(entry.time)
      return entry
    }
  }

  // MARK: What the whole shows

  private func idleTimes(_ spans: [ActivitySpans.Span], _ entries: [TimelineEntry]) -> [TimelineEntry] {
    let away = entries.filter { [.hidden, .paused, .offline].contains($0.kind) }
    var edges = spans
    edges.append(ActivitySpans.Span(start: last, end: last))
    var (idle, end): ([TimelineEntry], Int64) = ([], first)
    for span in edges {
      let pause = span.start - end
      if pause > limits.idle, !isExplained(end, span.start, away) { idle.append(idleLine(end, pause)) }
      end = max(end, span.end)
    }
    return idle
  }

  private func idleLine(_ start: Int64, _ pause: Int64) -> TimelineEntry {
    let duration = Int(clamping: pause)
    let text = "idle for \(TimelineTime.duration(duration))"
    var line = TimelineEntry(time: start, window: windows.first?.window ?? 1, kind: .idle, text: text)
    line.duration = duration
    return line
  }

  /// Whether a hidden tab or the like covers most of a pause.
  private func isExplained(_ start: Int64, _ end: Int64, _ away: [TimelineEntry]) -> Bool {
    let covered = away.reduce(into: Int64(0)) { sum, line in
      let lineEnd = line.time.addingSaturating(Int64(line.duration ?? 0))
      sum = max(sum, min(end, lineEnd) - max(start, line.time))
    }
    return covered >= (end - start) / 5 * 4
  }

  private var gaps: [TimelineEntry] {
    holes.map { hole in
      let duration = WindowTimeline.milliseconds(from: hole.start, to: hole.end)
      let text = "\(TimelineTime.duration(duration)) could not be loaded"
      var line = TimelineEntry(time: max(hole.start, first), window: 1, kind: .gap, text: text)
      line.duration = duration
      return line
    }
  }

  /// A click that nothing followed in its window, just before another window began.
  private func noteOpenedWindows(_ entries: inout [TimelineEntry]) {
    for window in windows.dropFirst() {
      guard let begin = window.firstTime else { continue }
      let place = entries.indices.last { place in
        let line = entries[place]
        return (line.kind == .click || line.kind == .tap) && line.window != window.window
          && line.time <= begin
          && begin - line.time <= (line.target?.role == "link" ? 5_000 : 1_500)
          && (line.effect?.kind ?? .nothing) <= .left
      }
      guard let place else { continue }
      let path = window.pages.first.map { " at \($0.address.path)" } ?? ""
      entries[place].effect = ActionEffect(.left, "opened window \(window.window)\(path)")
      entries[place].reaction = WindowTimeline.milliseconds(from: entries[place].time, to: begin)
      entries[place].flags.remove(.dead)
      let click = entries[place]
      entries.removeAll { $0.kind == .dead && $0.time == click.time && $0.window == click.window }
    }
  }

  private func addPagesToSessionLines(_ entries: inout [TimelineEntry]) {
    var page: String?
    for place in entries.indices {
      if let known = entries[place].page { page = known } else { entries[place].page = page }
    }
  }

  private func addCauses(_ entries: inout [TimelineEntry]) {
    var lastOf: [Int: Int] = [:]
    for place in entries.indices {
      let line = entries[place]
      if line.kind.isAction { lastOf[line.window] = place }
      guard line.kind == .error || line.isTrouble && (line.kind == .alert || line.kind == .request),
        let action = lastOf[line.window].map({ entries[$0] })
      else { continue }
      let before = max(0, line.offset - action.offset - (action.kind == .input ? action.duration ?? 0 : 0))
      if before <= 60_000 { entries[place].cause = TimelineCause(text: action.actionText, before: before) }
    }
  }
}
