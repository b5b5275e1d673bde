import Recordings

/// A call for what a recording's snapshots consist of.
struct SnapshotListingQuestion: Hashable, Sendable {
  var project: ProjectID
  var recording: RecordingID
  var offset: Int?
}
