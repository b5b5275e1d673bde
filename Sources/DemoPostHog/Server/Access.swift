/// What a key must hold for a method of an endpoint.
enum Access: Hashable, Sendable {
  case scope(String)
  case none
  /// Only for the web app (and keys older than scopes).
  case session

  init(_ route: Route, _ method: String, _ profile: DemoProfile) {
    switch (route, method) {
    case (.recordings, "GET"), (.recording, "GET"): self = .scope("session_recording:read")
    case (.recording, "PATCH"), (.recording, "PUT"), (.recording, "DELETE"):
      self = .scope("session_recording:write")
    case (.playlists, "GET"), (.playlist, "GET"): self = .scope("session_recording_playlist:read")
    case (.playlists, "POST"), (.playlist, "PATCH"), (.playlist, "PUT"), (.playlist, "DELETE"):
      self = .scope("session_recording_playlist:write")
    case (.playlistRecordings, "GET") where profile == .cloud2026:
      self = .scope("session_recording_playlist:read")
    case (.membership, "POST") where profile == .cloud2026,
      (.membership, "DELETE") where profile == .cloud2026,
      (.bulkMembership, "POST") where profile == .cloud2026:
      self = .scope("session_recording_playlist:write")
    case (.persons, "GET"), (.person, "GET"): self = .scope("person:read")
    case (.projects, "GET"), (.project, "GET"): self = .scope("project:read")
    case (.me, "GET"): self = .scope("user:read")
    case (.key, "GET") where profile == .cloud2026: self = .none
    default: self = .session  // String
    }
  }

  /// Throws the 403 a key gets that is not allowed to do this.
  func check(_ key: DemoKey, _ profile: DemoProfile) throws(DemoRefusal) {
    switch self {
    case .none: return
    case .scope(let scope): if !key.allows(scope) { throw .missingScope(scope) }
    case .session: if key.scopes != nil { throw .noPersonalKeys(profile) }
    }
  }
}

extension DemoWorld {
  /// The key of a request: from the header, else from the query string, where it does harm.
  func key(authorization: String?, query: RequestQuery) throws(DemoRefusal) -> DemoKey {
    let bearer = authorization.flatMap { $0.hasPrefix("Bearer ") ? String($0.dropFirst(7)) : nil }
    guard let value = bearer ?? query["personal_api_key"] else { throw .notAuthenticated }
    guard let key = configuration.keys.first(where: { $0.value == value }) else { throw .invalidKey }
    return key
  }

  /// The project a path names, which the key may touch.
  func project(_ name: String?, for key: DemoKey) throws(DemoRefusal) -> ProjectWorld {
    let id = name == "@current" ? projects.first?.id : name.flatMap { Int($0) }
    guard let id, let project = projects.first(where: { $0.id == id }) else { throw .projectNotFound }
    if let teams = key.scopedTeams, !teams.contains(id) { throw .otherProject(id) }
    return project
  }
}
