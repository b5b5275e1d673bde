package enum TimelineTabCommand: Hashable, Sendable {
  case nextTrouble, previousTrouble
  /// Only lines of this topic, or without it.
  case topic(TimelineTopic)
  case allLines
  /// Moments from the beginning, by local clocks, in UTC.
  case switchClock
  /// The web app's player at the moment under the cursor.
  case openInBrowser
}
