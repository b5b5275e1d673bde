package import Recordings

/// The recording that the program is started for.
package struct Opening: Hashable, Sendable {
  package var recording: RecordingID
  /// Where its timeline is shown.
  package var second: Int?

  package init(recording: RecordingID, second: Int?) {
    (self.recording, self.second) = (recording, second)
  }
}
