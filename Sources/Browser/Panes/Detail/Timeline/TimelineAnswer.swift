package import Recordings
package import Replay

/// What comes of a `TimelineEffect`.
package enum TimelineAnswer: Hashable, Sendable {
  /// How far the reading is; the last one says that it ended.
  case read(RequestID, RecordingID, TimelineRecord)
  case unfolded(RecordingID, TimelineEntryID, [TimelineDetailLine])
}
