package import Recordings

extension RecordingLibrary {
  /// Reads the playlists that a query asks for, page by page, until they end or `limit` were read; nil reads
  /// all of them. Rows that cannot be read are counted.
  package func playlists(
    _ query: PlaylistsQuery = PlaylistsQuery(), in project: ProjectID, upTo limit: Int? = nil
  ) async throws(LibraryFailure) -> PlaylistPage {
    var query = query
    // The server's most; a page costs one call however large it is.
    query.limit = min(500, max(1, limit ?? 500))
    var all = PlaylistPage(playlists: [])
    var seen: Set<PlaylistID> = []
    while true {
      let page = try await page(query, in: project)
      let before = seen.count
      all.playlists += page.playlists.filter { seen.insert($0.id).inserted }
      all.unreadable += page.unreadable
      all.total = page.total ?? all.total
      if let limit, all.playlists.count >= limit {
        all.nextOffset = all.playlists.count > limit ? query.offset : page.nextOffset
        all.playlists = Array(all.playlists.prefix(limit))
        return all
      }
      // A server that repeats itself for ever would be asked for ever.
      let bringsNew = seen.count > before || !page.unreadable.isEmpty
      guard let next = page.nextOffset, next > query.offset, bringsNew else { return all }
      query.offset = next
    }
  }

  private func page(
    _ query: PlaylistsQuery, in project: ProjectID
  ) async throws(LibraryFailure) -> PlaylistPage {
    do {
      return try await source.playlists(project, query, .user)
    } catch {
      throw .fetch(error)
    }
  }

  /// The playlists in the cache that a query asks for, as far as their own fields tell.
  package func cachedPlaylists(
    _ query: PlaylistsQuery = PlaylistsQuery(), in project: ProjectID
  ) async -> [Playlist] {
    await source.cache.playlists(project).filter(query.matches)
  }

  /// The playlist that a text names: its short id, its address in the web app, or its name.
  package func playlist(
    named text: String, in project: ProjectID
  ) async throws(LibraryFailure) -> Playlist {
    try Self.playlist(named: text, among: try await playlists(in: project).playlists)
  }

  /// The same among the playlists of the cache.
  package func cachedPlaylist(
    named text: String, in project: ProjectID
  ) async throws(LibraryFailure) -> Playlist {
    try Self.playlist(named: text, among: await source.cache.playlists(project))
  }

  static func playlist(named text: String, among playlists: [Playlist]) throws(LibraryFailure) -> Playlist {
    let id = WebAddress(text)?.playlist ?? PlaylistID(text)
    if let playlist = playlists.first(where: { $0.id == id }) { return playlist }
    let exact = playlists.filter { $0.title == text }
    let named = exact.isEmpty ? playlists.filter { $0.title.lowercased() == text.lowercased() } : exact
    guard let playlist = named.first else {
      throw .noPlaylist(text, nearest: NearestName.to(text, among: playlists.map(\.title)))
    }
    guard named.count == 1 else { throw .ambiguousPlaylist(text, named.map(PlaylistReference.init)) }
    return playlist
  }
}

extension PlaylistsQuery {
  /// Whether a playlist is one that is asked for, as far as its own fields tell; who holds which recording
  /// they do not.
  package func matches(_ playlist: Playlist) -> Bool {
    if pinned, !playlist.pinned { return false }
    if let createdBy, playlist.createdBy?.id != createdBy { return false }
    switch type {
    case .collection? where playlist.kind == .savedFilter, .filters? where playlist.kind != .savedFilter:
      return false
    case .collection?, .filters?, nil: break
    }
    guard let search, !search.isEmpty else { return true }
    return [playlist.name, playlist.derivedName, playlist.description].contains {
      $0?.lowercased().contains(search.lowercased()) == true
    }
  }
}
