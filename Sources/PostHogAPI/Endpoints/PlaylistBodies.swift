import Recordings

extension NewPlaylist {
  var body: JSONText {
    var body = JSONBody()
    body.add("name", name)
    body.add("derived_name", derivedName)
    body.add("description", description)
    body.add("pinned", pinned)
    body.add("type", type.rawValue)
    body.add("filters", filters)
    body.add("_create_in_folder", folder)
    return body.text
  }
}

extension PlaylistChange {
  func body(for playlist: Playlist) -> JSONText {
    var body = JSONBody()
    body.add("name", name)
    body.add("derived_name", derivedName)
    body.add("description", description)
    body.add("pinned", pinned)
    body.add("deleted", deleted)
    let stored = playlist.kind == .savedFilter && !playlist.filters.isEmptyObject ? playlist.filters : nil
    body.add("filters", filters ?? stored)
    return body.text
  }
}
