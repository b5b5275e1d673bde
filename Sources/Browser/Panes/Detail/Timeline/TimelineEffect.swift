package import Recordings

/// Work on the timeline of a recording, done off the loop.
package enum TimelineEffect: Hashable, Sendable {
  case read(TimelineQuestion, Priority)
  /// What an entry tells beyond its line.
  case unfold(TimelineQuestion, TimelineEntryID)
  /// Nobody wants the rest any more.
  case stop(RecordingID)
}
