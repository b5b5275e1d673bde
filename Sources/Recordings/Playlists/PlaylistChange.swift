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
