/// A path, taken apart.
struct RoutedPath: Hashable, Sendable {
  var route: Route
  var project: String?
  /// The recording, playlist or person.
  var id = ""
  /// The recording inside a playlist, or the name of a bulk action.
  var member = ""

  /// `nil` for what is no endpoint.
  init?(_ path: String) {
    let parts = path.split(separator: "/").map { RequestQuery.decoded($0, plusIsSpace: false) }
    guard parts.first == "api", parts.count > 1 else { return nil }
    switch (parts[1], parts.count) {
    case ("users", 3) where parts[2] == "@me": self.init(.me)
    case ("personal_api_keys", 3) where parts[2] == "@current": self.init(.key)
    case ("projects", 2): self.init(.projects)
    case ("projects", 3): self.init(.project, project: parts[2])
    case ("projects", 4...), ("environments", 4...):
      self.init(inside: parts[2], parts.dropFirst(3).map(\.self))
    default: return nil  // String
    }
  }

  private init(_ route: Route, project: String? = nil, id: String = "", member: String = "") {
    self.route = route
    self.project = project
    self.id = id
    self.member = member
  }

  private init?(inside project: String, _ parts: [String]) {
    guard !parts.dropFirst().contains(where: { $0.contains(".") }) else { return nil }
    switch (parts[0], parts.count) {
    case ("session_recordings", 1): self.init(.recordings, project: project)
    case ("session_recordings", 2):
      let isBulk = ["bulk_delete", "bulk_viewed", "bulk_not_viewed"].contains(parts[1])
      self.init(isBulk ? .bulkRecordings : .recording, project: project, id: parts[1], member: parts[1])
    case ("session_recordings", 3) where parts[2] == "snapshots":
      self.init(.snapshots, project: project, id: parts[1])
    case ("query", 1): self.init(.query, project: project)
    case ("query", 2): self.init(.queryStatus, project: project, id: parts[1])
    case ("session_recording_playlists", 1): self.init(.playlists, project: project)
    case ("session_recording_playlists", 2): self.init(.playlist, project: project, id: parts[1])
    case ("session_recording_playlists", 3...4) where parts[2] == "recordings":
      self.init(inPlaylist: parts[1], project: project, member: parts.count == 4 ? parts[3] : nil)
    case ("persons", 1): self.init(.persons, project: project)
    case ("persons", 2): self.init(.person, project: project, id: parts[1])
    default: return nil  // String
    }
  }

  private init(inPlaylist playlist: String, project: String, member: String?) {
    switch member {
    case nil: self.init(.playlistRecordings, project: project, id: playlist)
    case "bulk_add"?, "bulk_delete"?:
      self.init(.bulkMembership, project: project, id: playlist, member: member ?? "")
    case let member?: self.init(.membership, project: project, id: playlist, member: member)
    }
  }
}
