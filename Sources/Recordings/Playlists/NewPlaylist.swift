/// A playlist to be created. `type` is required by the server though its schema says otherwise.
package struct NewPlaylist: Hashable, Sendable {
  package var name: String?
  package var derivedName: String?
  package var description: String?
  package var pinned: Bool?
  package var type: PlaylistType
  /// Required and non-empty for `.filters`; must be absent or empty for `.collection`.
  package var filters: JSONText?
  /// Sent as `_create_in_folder`.
  package var folder: String?

  package init(
    name: String?, type: PlaylistType, derivedName: String? = nil, description: String? = nil,
    pinned: Bool? = nil,
    filters: JSONText? = nil, folder: String? = nil
  ) {
    self.name = name
    self.type = type
    self.derivedName = derivedName
    self.description = description
    self.pinned = pinned
    self.filters = filters
    self.folder = folder
  }

  /// Without what servers may not know and nobody misses in the list itself.
  package var plain: NewPlaylist {
    var plain = self
    (plain.derivedName, plain.folder) = (nil, nil)
    return plain
  }
}
