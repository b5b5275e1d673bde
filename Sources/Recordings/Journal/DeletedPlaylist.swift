/// A playlist that was deleted softly, with the change that did it.
package struct DeletedPlaylist: Hashable, Sendable {
  package var id: PlaylistID
  package var edit: PlaylistEdit

  package init(id: PlaylistID, edit: PlaylistEdit) {
    self.id = id
    self.edit = edit
  }
}
