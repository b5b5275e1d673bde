import Recordings

/// A call for snapshots.
struct SnapshotQuestion: Hashable, Sendable {
  var project: ProjectID
  var recording: RecordingID
  var part: SnapshotPart
}
