import Recordings

/// The writable fields of a playlist, as a body names them; what it does not name is `nil`.
struct PlaylistFields {
  var name: String??
  var derivedName: String??
  var description: String?
  var pinned: Bool?
  var deleted: Bool?
  var filters: JSONValue?

  /// Throws the 400 of the first field that is wrong.
  init(_ body: JSONValue) throws(DemoRefusal) {
    name = try Self.title(body, "name")
    derivedName = try Self.title(body, "derived_name")
    description = try Self.text(body, "description")
    if let value = body["pinned"] { pinned = try value.boolean("pinned") }
    if let value = body["deleted"] { deleted = try value.boolean("deleted") }
    filters = body["filters"]
    if filters == .null { throw .invalid("This field may not be null.", attribute: "filters", code: "null") }
  }

  var hasFilters: Bool { filters.map { !$0.members.isEmpty } ?? false }

  private static func title(_ body: JSONValue, _ name: String) throws(DemoRefusal) -> String?? {
    guard let value = body[name] else { return nil }
    if value == .null { return .some(nil) }
    return .some(try text(body, name))
  }

  private static func text(_ body: JSONValue, _ name: String) throws(DemoRefusal) -> String? {
    switch body[name] {
    case nil: return nil
    case .string(let text)?:
      if text.unicodeScalars.count > 400, name != "description" {
        throw .invalid(
          "Ensure this field has no more than 400 characters.", attribute: name, code: "max_length")
      }
      return text
    case .integer(let number)?: return String(number)
    case .null?: throw .invalid("This field may not be null.", attribute: name, code: "null")
    case .bool?, .number?, .array?, .object?:
      throw .invalid("Not a valid string.", attribute: name, code: "invalid_input")
    }
  }
}

extension ProjectView {
  mutating func create(_ body: JSONValue) throws(DemoRefusal) -> DemoAnswer {
    let fields = try PlaylistFields(body)
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
