package import Recordings

/// Makes the timeline of a recording while its blocks arrive. Each window is passed once; a window where earlier
/// events came late is passed again.
package struct TimelineBuilder {
  private let limits: TimelineLimits
  private let snapshotLimits: SnapshotLimits
  private var windows: [Int: WindowTimeline] = [:]
  /// Events of each window that were passed.
  private var passed: [Int: Int] = [:]
  private var decoder: EventDecoder
  /// Times of which no events could be loaded.
  package var holes: [TimelineHole] = []
  /// When the recording took place as its listing says, in milliseconds since 1970.
  package var bounds: ClosedRange<Int64>?
  /// What PostHog's analytics has of the session.
  package var analytics: [AnalyticsEvent] = []

  package init(limits: TimelineLimits = .standard, snapshotLimits: SnapshotLimits = .standard) {
    self.limits = limits
    self.snapshotLimits = snapshotLimits
    decoder = EventDecoder(limits: snapshotLimits)
  }

  /// What did not open while it was passed.
  package var unreadable: UnreadableCount { decoder.unreadable }

  /// Tells what `SnapshotReader.updateIndex` answered.
  package mutating func indexChanged(_ changes: [WindowChange]) {
    for change in changes where change.firstChanged < passed[change.window] ?? 0 {
      windows[change.window] = nil
      passed[change.window] = nil
    }
  }

  /// Passes events that are new, so many at most. False where more remain.
  @discardableResult
  package mutating func advance(in reader: SnapshotReader, atMost most: Int = .max) -> Bool {
    var rest = most
    for window in reader.index.windows {
      var place = passed[window.number] ?? 0
      guard place < window.events.count else { continue }
      guard rest > 0 else { return false }
      var timeline =
        windows.removeValue(forKey: window.number)
        ?? WindowTimeline(window: window.number, limits: limits, snapshotLimits: snapshotLimits)
      while place < window.events.count, rest > 0 {
        timeline.add(window.events[place], in: reader.bytes, &decoder)
        place += 1
        rest -= 1
      }
      windows[window.number] = timeline
      passed[window.number] = place
      if place < window.events.count { return false }
    }
    return true
  }

  /// What is known by now, as values.
  package func timeline(of index: EventIndex) -> Timeline {
    let sorted = windows.values.sorted { $0.window < $1.window }
    let span = RecordingSpan(of: index, within: bounds, limits)
    return TimelineAssembly(
      windows: sorted, windowIDs: index.windows.map(\.id), span: span, holes: holes, analytics: analytics,
      limits: limits
    ).timeline
  }

  /// The timeline of a whole recording.
  package static func timeline(of reader: inout SnapshotReader) -> (Timeline, UnreadableCount) {
    var builder = TimelineBuilder()
    builder.indexChanged(reader.updateIndex())
    builder.advance(in: reader)
    return (builder.timeline(of: reader.index), reader.unreadable + builder.unreadable)
  }
}
