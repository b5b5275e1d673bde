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
}

/// A PATCH of a playlist: only what is set is sent. For a saved filter the client adds its filters, because
/// the server takes a PATCH without them for their removal and answers 400.
package struct PlaylistChange: Hashable, Sendable {
  package var name: String?
  package var derivedName: String?
  package var description: String?
  package var pinned: Bool?
  /// `true` is a soft delete (DELETE answers 405), `false` restores.
  package var deleted: Bool?
  package var filters: JSONText?

  package init(
    name: String? = nil, derivedName: String? = nil, description: String? = nil, pinned: Bool? = nil,
    deleted: Bool? = nil, filters: JSONText? = nil
  ) {
    self.name = name
    self.derivedName = derivedName
    self.description = description
    self.pinned = pinned
    self.deleted = deleted
    self.filters = filters
  }
}

/// What a bulk call did. The server swallows failures of single ids, so `done` may be less than were sent.
package struct BulkOutcome: Hashable, Sendable {
  package var done: Int

  package init(done: Int) { self.done = done }
}
