import Recordings

extension DemoWorld {
  func playlists(_ call: Call, _ project: ProjectWorld) throws(DemoRefusal) -> DemoAnswer {
    switch call.method {
    case "GET":
      let view = view(of: project)
      let rows = try PlaylistList(view: view, query: call.query).rows()
      return call.page(
        rows.map { row in
          switch row {
          case .stored(let playlist): view.json(playlist)
          case .synthetic(let playlist): view.json(playlist)
          }
        }, default: 100, most: 500)
    case "POST":
      let body = try call.object()
      return try change(project) { view throws(DemoRefusal) in try view.create(body) }
    default: throw .methodNotAllowed(call.method)  // String
    }
  }
}

/// Filters, mixes and sorts the playlists of a project.
struct PlaylistList {
  let view: ProjectView
  let query: RequestQuery

  func rows() throws(DemoRefusal) -> [PlaylistRow] {
    let author = try author()
    let stored = view.state.playlists.filter { isWanted($0, author) }
    return try sorted(stored.map { .stored($0) } + synthetic.map { .synthetic($0) })
  }

  private func author() throws(DemoRefusal) -> Int? {
    if query["user"] != nil { return Organisation.me.id }
    guard let text = query["created_by"] else { return nil }
    if let id = Int(text), view.profile == .cloud2026 || Organisation.members.contains(where: { $0.id == id })
    {
      return id
    }
    if view.profile == .cloud2026 { throw .serverError }
    throw .invalid(
      "Select a valid choice. That choice is not one of the available choices.", attribute: "created_by",
      code: "invalid_choice")
  }

  private func isWanted(_ playlist: StoredPlaylist, _ author: Int?) -> Bool {
    if playlist.deleted { return false }
    if let author, playlist.createdBy?.id != author { return false }
    if query["pinned"] != nil, !playlist.pinned { return false }
    if let type = wantedType, playlist.type != type { return false }
    if query["collection_type"] == "synthetic", view.profile == .cloud2026 { return false }
    if let recording = query["session_recording_id"], !playlist.items.contains(recording) { return false }
    if let from = date("date_from"), playlist.modified < from { return false }
    if let to = date("date_to"), playlist.modified > to { return false }
    return isFound(playlist.name) || isFound(playlist.derivedName)
  }

  /// Values it does not know are ignored.
  private var wantedType: String? {
    query["type"].flatMap { ["collection", "filters"].contains($0) ? $0 : nil }
  }

  private func date(_ name: String) -> UTCTime? { query[name].map { RelativeDate.time($0, now: view.time) } }

  private func isFound(_ text: String?) -> Bool {
    guard let search = query["search"], !search.isEmpty else { return true }
    return text?.lowercased().contains(search.lowercased()) ?? false
  }

  /// Dates and `session_recording_id` do not apply to them.
  private var synthetic: [SyntheticPlaylist] {
    let excluding = ["user", "created_by", "pinned"].contains { query[$0] != nil }
    guard view.profile == .cloud2026, !excluding, wantedType != "filters",
      query["collection_type"] != "custom"
    else { return [] }
    return SyntheticPlaylist.allCases.filter { isFound($0.name) || isFound($0.description) }
  }

  /// Throws what an older server answers to an order it does not know.
  private func sorted(_ rows: [PlaylistRow]) throws(DemoRefusal) -> [PlaylistRow] {
    let order = query["order"] ?? "-last_modified_at"
    let descending = order.hasPrefix("-")
    switch descending ? String(order.dropFirst()) : order {
    case "name": return stable(rows, descending) { $0.title }
    case "created_at": return stable(rows, descending) { $0.time(\.created) }
    case "last_modified_at": return stable(rows, descending) { $0.time(\.modified) }
    default:  // String
      if view.profile == .selfhosted2025 { throw .serverError }
      return stable(rows, true) { $0.time(\.modified) }
    }
  }

  private func stable<Key: Comparable>(
    _ rows: [PlaylistRow], _ descending: Bool, _ key: (PlaylistRow) -> Key
  ) -> [PlaylistRow] {
    let keyed = rows.map { (row: $0, key: key($0), tie: $0.tie) }
    return keyed.sorted { left, right in
      if left.key != right.key { return descending ? left.key > right.key : left.key < right.key }
      return left.tie < right.tie
    }.map(\.row)
  }
}
