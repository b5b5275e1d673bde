package import Recordings

/// How to restore the screen.
package enum Rollback: Hashable, Sendable {
  /// Remove the playlist from those that hold the recording. `counted`: its count goes down by one.
  case unlist(RecordingID, PlaylistReference, counted: Bool)
  /// List the collection again, raise its count, and put its row back in its place.
  case relist(RecordingID, PlaylistReference, viewed: Bool)
  /// `before`: the known value; nil where the server had not said.
  case unview(RecordingID, before: Bool?)
  /// A playlist that was deleted.
  case uncreate(PlaylistID)
  /// A playlist as it was.
  indirect case playlist(Playlist)
}
