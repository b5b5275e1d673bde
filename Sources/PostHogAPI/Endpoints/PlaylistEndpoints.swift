package import Recordings

extension PostHogClient {
  package func playlists(
    _ project: ProjectID, _ query: PlaylistsQuery = PlaylistsQuery()
  ) async throws(FetchFailure) -> PlaylistPage {
    try await answer(.playlists(project, query))
  }

  /// `notFound` also for one that was softly deleted.
  package func playlist(_ project: ProjectID, _ id: PlaylistID) async throws(FetchFailure) -> Playlist {
    try await answer(.playlist(project, id))
  }

  /// Not idempotent: sent twice, it makes two.
  package func create(_ project: ProjectID, _ playlist: NewPlaylist) async throws(FetchFailure) -> Playlist {
    try await answer(.create(project, playlist))
  }

  /// Renames, describes, pins, deletes softly and restores. The filters of a saved filter go along byte for
  /// byte: without them the server takes the change for their removal.
  package func update(
    _ project: ProjectID, _ playlist: Playlist, _ change: PlaylistChange
  ) async throws(FetchFailure) -> Playlist {
    try await answer(.update(project, playlist, change))
  }
}

extension Endpoint where Value == PlaylistPage {
  static func playlists(_ project: ProjectID, _ query: PlaylistsQuery) -> Endpoint {
    let request = APIRequest(.get, project.path + "session_recording_playlists/", query: query.queryString)
    return Endpoint(request) { (answer) throws(FetchFailure) in
      try PlaylistPage(Envelope(answer), offset: query.offset, limit: query.limit)
    }
  }
}

extension PlaylistPage {
  /// The next page begins where `next` says. Rows cannot be counted for it, because servers add built-in
  /// playlists beyond the first page's limit.
  fileprivate init(_ envelope: Envelope<JSONText>, offset: Int, limit: Int) throws(FetchFailure) {
    let page = try envelope.paged
    self.init(playlists: [], total: page.count("count"))
    for row in envelope.rows {
      do throws(RowProblem) {
        playlists.append(try Playlist(row: row))
      } catch {
        unreadable.append(UnreadableRow(reason: error.reason, raw: row))
      }
    }
    // What cannot be read is no end; what leads back is.
    guard page.has("next") else { throw .unreadable(.missing(field: "next")) }
    guard page["next"] != nil else { return }
    guard let next = page.text("next"), !envelope.rows.isEmpty,
      let named = next.firstMatch(of: /[?&]offset=(\d+)(&|$)/).flatMap({ Int($0.1) })
    else { throw .unreadable(.missing(field: "next")) }
    if named > offset { nextOffset = named }
  }
}

extension PlaylistsQuery {
  var queryString: QueryString {
    var query = QueryString()
    query.add("limit", String(limit))
    if offset > 0 { query.add("offset", String(offset)) }
    if order != .lastModified || !descending { query.add("order", (descending ? "-" : "") + order.rawValue) }
    if mine { query.add("user", "true") }
    if pinned { query.add("pinned", "true") }
    if let createdBy { query.add("created_by", String(createdBy)) }
    let texts = [
      ("search", search), ("type", type?.rawValue), ("collection_type", collectionType?.rawValue),
      ("date_from", dateFrom), ("date_to", dateTo), ("session_recording_id", holding?.text),
    ]
    for case (let name, let text?) in texts { query.add(name, text) }
    return query
  }
}

extension Endpoint where Value == Playlist {
  static func playlist(_ project: ProjectID, _ id: PlaylistID) throws(FetchFailure) -> Endpoint {
    Endpoint(APIRequest(.get, try project.path(of: id)), read: readPlaylist)
  }

  static func create(_ project: ProjectID, _ playlist: NewPlaylist) -> Endpoint {
    Endpoint(
      APIRequest(.post, project.path + "session_recording_playlists/", body: playlist.body),
      read: readPlaylist)
  }

  static func update(
    _ project: ProjectID, _ playlist: Playlist, _ change: PlaylistChange
  ) throws(FetchFailure) -> Endpoint {
    Endpoint(
      APIRequest(.patch, try project.path(of: playlist.id), body: change.body(for: playlist)),
      read: readPlaylist)
  }

  @Sendable private static func readPlaylist(_ answer: Answer) throws(FetchFailure) -> Playlist {
    _ = try answer.object()
    do throws(RowProblem) {
      return try Playlist(row: answer.text)
    } catch {
      throw .unreadable(.missing(field: "short_id"))
    }
  }
}

extension ProjectID {
  func path(of id: PlaylistID) throws(FetchFailure) -> String {
    path + "session_recording_playlists/" + (try PathSegment.of(id.text)) + "/"
  }
}
