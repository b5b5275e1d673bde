package import Recordings

/// A recording in a collection.
package struct Membership: Hashable, Sendable {
  package var recording: RecordingID
  package var playlist: PlaylistID

  package init(_ recording: RecordingID, _ playlist: PlaylistID) {
    self.recording = recording
    self.playlist = playlist
  }
}
