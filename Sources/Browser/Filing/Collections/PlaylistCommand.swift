/// Playlists by hand.
package enum PlaylistCommand: Hashable, Sendable {
  case create, edit
  /// In the user's own editor.
  case editOutside
  case pin, delete
  /// Only one's own in their pane, or all again.
  case mine
}
