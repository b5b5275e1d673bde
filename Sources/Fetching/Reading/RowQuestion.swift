import Recordings

/// Something about one recording.
struct RowQuestion: Hashable, Sendable {
  var project: ProjectID
  var recording: RecordingID
}
