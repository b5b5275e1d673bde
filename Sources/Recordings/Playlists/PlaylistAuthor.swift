/// Whose playlists are meant.
package enum PlaylistAuthor: Hashable, Sendable {
  /// The key's user; `id` where the key tells it.
  case me(id: Int?)
  case user(id: Int, name: String)

  package var id: Int? {
    switch self {
    case .me(let id): id
    case .user(let id, _): id
    }
  }

  package var isMe: Bool {
    if case .me = self { true } else { false }
  }

  /// Whether the playlist names the author. One without an author belongs to nobody.
  package func made(_ playlist: Playlist) -> Bool { id != nil && playlist.createdBy?.id == id }

  /// Asks the server for the author's playlists. Built-in ones are not among them.
  package func query(limit: Int, offset: Int = 0) -> PlaylistsQuery {
    PlaylistsQuery(limit: limit, offset: offset, mine: id == nil, createdBy: id)
  }
}
