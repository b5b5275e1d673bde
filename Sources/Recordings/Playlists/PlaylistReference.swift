/// A collection that holds the recording.
package struct PlaylistReference: Hashable, Sendable {
  package var id: PlaylistID
  package var title: String

  package init(_ playlist: Playlist) { self.init(id: playlist.id, title: playlist.title) }

  package init(id: PlaylistID, title: String) {
    self.id = id
    self.title = title
  }
}
