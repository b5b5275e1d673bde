package enum TriageCommand: Hashable, Sendable {
  case toggle
  /// Lanes count from 1 to 9.
  case file(lane: Int)
  case bind(lane: Int)
  case skip
  case toggleAdvance, toggleMarksViewed
}
