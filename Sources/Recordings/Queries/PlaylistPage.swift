/// One page of playlists.
package struct PlaylistPage: Hashable, Sendable {
  package var playlists: [Playlist]
  /// Rows that could not be read: counted, never lost silently.
  package var unreadable: [UnreadableRow]
  package var total: Int?
  /// The offset of the next page; `nil` on the last.
  package var nextOffset: Int?

  package init(
    playlists: [Playlist], unreadable: [UnreadableRow] = [], total: Int? = nil, nextOffset: Int? = nil
  ) {
    self.playlists = playlists
    self.unreadable = unreadable
    self.total = total
    self.nextOffset = nextOffset
  }
}
