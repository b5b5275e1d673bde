import Recordings

extension OrganisationMember {
  var json: JSONValue {
    .object([
      "id": .integer(id), "uuid": .string(uuid), "distinct_id": .string(distinctID),
      "first_name": .string(firstName), "last_name": .string(lastName), "email": .string(email),
      "is_email_verified": true, "hedgehog_config": .null, "role_at_organization": .null,
    ])
  }
}

extension ProjectView {
  func json(_ playlist: StoredPlaylist) -> JSONValue {
    func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
    var members: [JSONMember] = [
      .init(name: "id", value: .integer(playlist.id)),
      .init(name: "short_id", value: .string(playlist.shortID)),
      .init(name: "name", value: text(playlist.name)),
      .init(name: "derived_name", value: text(playlist.derivedName)),
      .init(name: "description", value: .string(playlist.description)),
      .init(name: "pinned", value: .bool(playlist.pinned)),
      .init(name: "created_at", value: .string(playlist.created.api)),
      .init(name: "created_by", value: playlist.createdBy?.json ?? .null),
      .init(name: "deleted", value: .bool(playlist.deleted)),
      .init(name: "filters", value: playlist.filters),
      .init(name: "last_modified_at", value: .string(playlist.modified.api)),
      .init(name: "last_modified_by", value: playlist.modifiedBy?.json ?? .null),
      .init(name: "recordings_counts", value: counts(playlist)),
      .init(name: "type", value: text(playlist.type)),
    ]
    if profile == .cloud2026 { members.append(.init(name: "is_synthetic", value: false)) }
    return .object(members)
  }

  /// Counts of the members if there are any, else those of the hourly job.
  private func counts(_ playlist: StoredPlaylist) -> JSONValue {
    let size = playlist.items.count
    let watched = playlist.items.count { world.recordings.index(of: $0).map(isViewed) ?? false }
    let collection: JSONValue = .object([
      "count": size == 0 ? .null : .integer(size),
      "watched_count": .integer(profile == .cloud2026 ? watched : 0),
    ])
    let counts = size == 0 ? playlist.counts : nil
    return .object(["saved_filters": Self.savedFilters(counts), "collection": collection])
  }

  private static func savedFilters(_ counts: StoredPlaylist.FilterCounts?) -> JSONValue {
    .object([
      "count": counts.map { .integer($0.count) } ?? .null,
      "has_more": counts.map { .bool($0.hasMore) } ?? .null,
      "watched_count": counts.map { .integer($0.watched) } ?? .null,
      "increased": counts.map { .bool($0.increased) } ?? .null,
      "last_refreshed_at": counts.map { .string($0.refreshed.isoformat) } ?? .null,
    ])
  }

  func json(_ synthetic: SyntheticPlaylist) -> JSONValue {
    let members = members(of: synthetic)
    let collection: JSONValue = .object([
      "count": members.isEmpty ? .null : .integer(members.count), "has_more": false,
      "watched_count": .integer(members.count(where: isViewed)), "increased": .null,
      "last_refreshed_at": .null,
    ])
    return .object([
      "id": .integer(synthetic.rawValue), "short_id": .string(synthetic.shortID),
      "name": .string(synthetic.name), "derived_name": .null, "description": .string(synthetic.description),
      "pinned": false, "created_at": .null, "created_by": .null, "deleted": false, "filters": .object([]),
      "last_modified_at": .null, "last_modified_by": .null,
      "recordings_counts": .object([
        "saved_filters": Self.savedFilters(nil), "collection": collection,
      ]),
      "type": "collection", "is_synthetic": true,
    ])
  }
}
