/// The parameters of the playlists list.
package struct PlaylistsQuery: Hashable, Sendable {
  package enum Order: String, Hashable, Sendable {
    case lastModified = "last_modified_at"
    case created = "created_at"
  }

  package enum CollectionType: String, Hashable, Sendable {
    case custom
  }

  /// The server's maximum is 500; it answers 100 to anything it cannot read.
  package var limit: Int
  package var offset: Int
  package var order: Order
  package var descending: Bool
  package var search: String?
  /// Sent only when true: any value, even `false`, means "mine" to the server.
  package var mine: Bool
  /// Sent only when true: any value, even `false`, means "pinned" to the server.
  package var pinned: Bool
  package var createdBy: Int?
  package var type: PlaylistType?
  package var collectionType: CollectionType?
  package var dateFrom: String?
  package var dateTo: String?
  /// Only collections that hold this recording. Not applied to synthetic ones: add `.custom`.
  package var holding: RecordingID?

  package init(
    limit: Int = 100, offset: Int = 0, order: Order = .lastModified, descending: Bool = true,
    search: String? = nil,
    mine: Bool = false, pinned: Bool = false, createdBy: Int? = nil, type: PlaylistType? = nil,
    collectionType: CollectionType? = nil, dateFrom: String? = nil, dateTo: String? = nil,
    holding: RecordingID? = nil
  ) {
    self.limit = limit
    self.offset = offset
    self.order = order
    self.descending = descending
    self.search = search
    self.mine = mine
    self.pinned = pinned
    self.createdBy = createdBy
    self.type = type
    self.collectionType = collectionType
    self.dateFrom = dateFrom
    self.dateTo = dateTo
    self.holding = holding
  }

  /// Whether only one author's are asked for.
  package var isOfAuthor: Bool { mine || createdBy != nil }

  /// "Which collections hold this recording?"
  package static func holding(_ id: RecordingID) -> PlaylistsQuery {
    PlaylistsQuery(type: .collection, collectionType: .custom, holding: id)
  }
}
