package import Recordings

/// What the recordings pane can show.
package enum ViewID: Hashable, Sendable {
  case all
  case unviewed
  case playlist(PlaylistID)

  var isPlaylist: Bool {
    if case .playlist = self { true } else { false }
  }
}
