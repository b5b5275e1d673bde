import Recordings

/// All that was read for a question, in pages.
struct ReadEvents: Sendable {
  var events: [QueriedEvent] = []
  var unreadable = 0
  /// False where there are more than are read.
  var isComplete = false
  /// The time of the last event.
  var reached: Int64?
}
