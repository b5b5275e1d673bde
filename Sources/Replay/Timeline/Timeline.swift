/// What happened in a recording, as lines in the order of time.
package struct Timeline: Equatable, Sendable {
  package var entries: [TimelineEntry] = []
  /// Of the first and the last event, in milliseconds since 1970.
  package var start: Int64 = 0
  package var end: Int64 = 0
  package var windowCount = 0
  /// Lines beyond the limit, which were left out.
  package var dropped = 0
  /// Events whose times are far from the rest. They count for no length.
  package var outliers = 0
  package var viewport: Viewport?
  /// Milliseconds from the start during which the user was active.
  package var activity: [Range<Int>] = []

  package init() {}

  /// Of the whole recording, in milliseconds.
  package var duration: Int { Int(clamping: max(0, end - start)) }

  /// For people: what the times are not made of. Nil where all times fit.
  package var outlierSentence: String? {
    guard outliers > 0 else { return nil }
    return outliers == 1
      ? "One event has a time far from the rest. It does not count for the length of the recording."
      : "\(outliers) events have times far from the rest. They do not count for the length of the recording."
  }
}
