import Recordings

extension DemoWorld {
  func playlist(_ call: Call, _ project: ProjectWorld) throws(DemoRefusal) -> DemoAnswer {
    switch call.method {
    case "GET":
      let view = view(of: project)
      if let synthetic = view.synthetic(call.path.id) { return DemoAnswer(json: view.json(synthetic)) }
      guard let playlist = view.playlist(call.path.id) else { throw .notFound }
      return DemoAnswer(json: view.json(playlist))
    case "PATCH", "PUT":
      let body = try call.object()
      return try change(project) { view throws(DemoRefusal) in try view.update(call.path.id, body) }
    case "DELETE": throw .playlistDelete
    default: throw .methodNotAllowed(call.method)  // String
    }
  }

  func playlistRecordings(_ call: Call, _ project: ProjectWorld) throws(DemoRefusal) -> DemoAnswer {
    guard call.method == "GET" else { throw .methodNotAllowed(call.method) }
    let view = view(of: project)
    if let synthetic = view.synthetic(call.path.id) { return try view.page(of: synthetic, call.query).answer }
    guard let playlist = view.playlist(call.path.id) else { throw .notFound }
    if playlist.type == "collection", view.profile == .cloud2026 {
      return try view.page(of: playlist, call.query).answer
    }
    return try view.honouringPage(of: playlist, call.query).answer
  }

  func membership(_ call: Call, _ project: ProjectWorld) throws(DemoRefusal) -> DemoAnswer {
    guard call.method == "POST" || call.method == "DELETE" else { throw .methodNotAllowed(call.method) }
    let member = call.path.member
    return try change(project) { view throws(DemoRefusal) in
      let index = try view.editablePlaylist(call.path.id)
      if call.method == "DELETE" {
        guard view.state.playlists[index].remove(member) else { throw .serverError }
        return .success
      }
      try view.checkAddable(index)
      let others = projects.filter { $0.id != project.id }
      if others.contains(where: { $0.recordings.index(of: member) != nil }) { throw .serverError }
      view.state.playlists[index].add(member)
      return .success
    }
  }

  /// Swallows what fails for single ids.
  func bulkMembership(_ call: Call, _ project: ProjectWorld) throws(DemoRefusal) -> DemoAnswer {
    guard call.method == "POST" else { throw .methodNotAllowed(call.method) }
    let ids = try call.recordingIDs(most: 20)
    return try change(project) { view throws(DemoRefusal) in
      let index = try view.editablePlaylist(call.path.id)
      if call.path.member == "bulk_delete" {
        let removed = ids.count { view.state.playlists[index].remove($0) }
        return DemoAnswer(json: [
          "success": true, "deleted_count": .integer(removed), "total_requested": .integer(ids.count),
        ])
      }
      try view.checkAddable(index)
      for id in ids { view.state.playlists[index].add(id) }
      return DemoAnswer(json: [
        "success": true, "added_count": .integer(ids.count), "total_requested": .integer(ids.count),
      ])
    }
  }
}

extension ProjectView {
  func synthetic(_ shortID: String) -> SyntheticPlaylist? {
    profile == .cloud2026 ? SyntheticPlaylist(shortID: shortID) : nil
  }

  /// Synthetic playlists have no row in the database, which the server does not expect.
  func editablePlaylist(_ shortID: String) throws(DemoRefusal) -> Int {
    if synthetic(shortID) != nil { throw .serverError }
    guard let index = playlistIndex(shortID), !state.playlists[index].deleted else { throw .notFound }
    return index
  }

  func checkAddable(_ index: Int) throws(DemoRefusal) {
    if state.playlists[index].type == "filters" {
      throw .invalid("Cannot add recordings to a playlist that is type 'filters'.")
    }
  }

  /// A collection: its 50 most recently started members, last added first, whatever page is asked for.
  func page(of collection: StoredPlaylist, _ query: RequestQuery) throws(DemoRefusal) -> RecordingsPage {
    _ = try window(query)
    let added = collection.items.enumerated().compactMap { place, id in
      recording(id).map { (index: $0, place: place) }
    }
    let newest = added.sorted { $0.index < $1.index }.filter {
      rows[$0.index].start > time - 365 * CivilDay.seconds
    }
    let shown = newest.prefix(50).sorted { $0.place > $1.place }
    var page = RecordingsPage()
    page.rows = shown.map { written($0.index, .list(matches: true)) }
    page.hasNext = newest.count > 50
    if page.hasNext, let last = newest.prefix(50).last {
      page.nextCursor = PageCursor(rows[last.index], order: .startTime).text(order: .startTime)
    }
    return page
  }

  /// A built-in list: `limit` and `offset` choose the ids, of which never more than 50 are shown.
  func page(of synthetic: SyntheticPlaylist, _ query: RequestQuery) throws(DemoRefusal) -> RecordingsPage {
    let (limit, offset) = try window(query)
    let chosen = members(of: synthetic).dropFirst(offset ?? 0).prefix(limit ?? 50)
    var page = RecordingsPage()
    page.rows = chosen.prefix(50).map { written($0, .list(matches: true)) }
    page.hasNext = chosen.count > 50
    return page
  }

  /// Everything else is a query for the members alone; a parameter the list does not know is a 500.
  func honouringPage(of playlist: StoredPlaylist, _ query: RequestQuery) throws(DemoRefusal) -> RecordingsPage
  {
    guard var parameters = try? RecordingsParameters(query, profile: profile) else { throw .serverError }
    let limited = parameters.limit
    let members = playlist.items.compactMap(recording).sorted()
    let offset = max(0, parameters.offset ?? 0)
    parameters.sessionIDs = members.dropFirst(offset).prefix(limited + 1).map { rows[$0].id }
    parameters.dateFrom = "all"
    parameters.offset = nil
    let page = try RecordingsSearch(self, parameters).page()
    return RecordingsPage(rows: page.rows, hasNext: page.hasNext)
  }

  /// Numbers that are none are not expected: 500.
  private func window(_ query: RequestQuery) throws(DemoRefusal) -> (limit: Int?, offset: Int?) {
    for name in ["limit", "offset"] {
      if let text = query[name], Int(text) == nil { throw .serverError }
    }
    return (query.count("limit"), query.count("offset"))
  }
}
