/// What a key must hold for a method of an endpoint.
enum Access: Hashable, Sendable {
  case scope(String)
  case none
  /// Only for the web app (and keys older than scopes).
  case session

  init(_ route: Route, _ method: String, _ profile: DemoProfile) {
    let isNew = profile == .cloud2026
    let isRead = method == "GET"
    let isWrite = ["PATCH", "PUT", "DELETE"].contains(method)
    let scope: String? =
      switch route {
      case .recordings: isRead ? "session_recording:read" : nil
      case .recording: isRead ? "session_recording:read" : isWrite ? "session_recording:write" : nil
      case .bulkRecordings: nil
      case .playlists: Self.playlists(isRead: isRead, isWrite: method == "POST")
      case .playlist: Self.playlists(isRead: isRead, isWrite: isWrite)
      case .playlistRecordings: Self.playlists(isRead: isRead && isNew, isWrite: false)
      case .membership: Self.playlists(isRead: false, isWrite: isNew && ["POST", "DELETE"].contains(method))
      case .bulkMembership: Self.playlists(isRead: false, isWrite: isNew && method == "POST")
      case .persons, .person: isRead ? "person:read" : nil
      case .projects, .project: isRead ? "project:read" : nil
      case .snapshots: isRead ? "session_recording:read" : nil
      case .query: method == "POST" ? "query:read" : nil
      case .queryStatus: isRead ? "query:read" : nil
      case .me: isRead ? "user:read" : nil
      case .key: nil
      }
    if let scope { self = .scope(scope) } else { self = route == .key && isRead && isNew ? .none : .session }
  }

  private static func playlists(isRead: Bool, isWrite: Bool) -> String? {
    isRead ? "session_recording_playlist:read" : isWrite ? "session_recording_playlist:write" : nil
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
