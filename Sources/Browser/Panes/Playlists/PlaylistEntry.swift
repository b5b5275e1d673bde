/// A row of the playlists pane.
package enum PlaylistEntry: Hashable, Sendable {
  case heading(String)
  case view(ViewID)
  case unreadable(Int)
}
