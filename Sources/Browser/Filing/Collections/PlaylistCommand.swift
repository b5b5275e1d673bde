/// Playlists by hand.
package enum PlaylistCommand: Hashable, Sendable {
  case create, edit
  /// In the user's own editor.
  case editOutside
  case pin, delete
}
