package import Recordings

/// What `:go` named and the server is asked for, because it is not loaded.
package struct GoingTo: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    /// `perhaps`: it may be the id of a recording as well.
    case playlist(PlaylistID, perhaps: RecordingID?)
    /// `second`: where its timeline is shown.
    case recording(RecordingID, second: Int?)
  }

  package let request: RequestID
  package let place: Place

  package init(_ request: RequestID, _ place: Place) {
    self.request = request
    self.place = place
  }
}
