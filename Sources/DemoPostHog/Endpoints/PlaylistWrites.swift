import Recordings

extension ProjectView {
  mutating func create(_ body: JSONValue) throws(DemoRefusal) -> DemoAnswer {
    let fields = try PlaylistFields(body)
    try PlaylistFields.checkFolder(body)
    let type = try Self.type(body, profile)
    if type == "collection", fields.hasFilters {
      throw .invalid("You cannot create a collection with filters")
    }
    if type == "filters", !fields.hasFilters {
      throw .invalid("You must provide a valid filters when creating a saved filter")
    }
    let id = (state.playlists.map(\.id).max() ?? 139) + 1
    var numbers = SeededNumbers(seed: UInt64(id), kind: 6, index: world.id)
    var playlist = StoredPlaylist(
      id: id, shortID: Identity.token(8, &numbers), created: time, createdBy: Organisation.me, modified: time,
      modifiedBy: Organisation.me)
    playlist.type = type
    playlist.apply(fields)
    state.playlists.append(playlist)
    return DemoAnswer(json: json(playlist), status: 201)
  }

  private static func type(_ body: JSONValue, _ profile: DemoProfile) throws(DemoRefusal) -> String {
    let type = body["type"]?.text
    if let type, ["collection", "filters"].contains(type) { return type }
    if let type, profile == .cloud2026 {
      throw .invalid("\"\(type)\" is not a valid choice.", attribute: "type", code: "invalid_choice")
    }
    throw .invalid("Must provide a valid playlist type: either filters or collection")
  }

  /// Finds deleted playlists too, so that they can be restored.
  mutating func update(_ shortID: String, _ body: JSONValue) throws(DemoRefusal) -> DemoAnswer {
    if profile == .cloud2026, SyntheticPlaylist(shortID: shortID) != nil {
      throw .invalid("Cannot update synthetic playlists")
    }
    guard let index = playlistIndex(shortID) else { throw .notFound }
    let fields = try PlaylistFields(body)
    var playlist = state.playlists[index]
    if playlist.type == "collection", fields.hasFilters {
      throw .invalid("You cannot update a collection to add filters")
    }
    if playlist.type == "filters", !fields.hasFilters {
      throw .invalid("You cannot remove all filters when updating a saved filter")
    }
    if playlist.apply(fields) {
      playlist.modified = time
      playlist.modifiedBy = Organisation.me
    }
    state.playlists[index] = playlist
    return DemoAnswer(json: json(playlist))
  }
}

extension StoredPlaylist {
  /// Whether something changed that counts as a modification: pins and deletions do not.
  @discardableResult
  fileprivate mutating func apply(_ fields: PlaylistFields) -> Bool {
    let before = (name, description, filters)
    if let name = fields.name { self.name = name }
    if let derivedName = fields.derivedName { self.derivedName = derivedName }
    if let description = fields.description { self.description = description }
    if let pinned = fields.pinned { self.pinned = pinned }
    if let deleted = fields.deleted { self.deleted = deleted }
    if let filters = fields.filters { self.filters = filters }
    return before != (name, description, filters)
  }
}
