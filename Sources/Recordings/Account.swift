/// What the key may do and where: discovered at the start, from endpoints of which any may be refused.
package struct Account: Hashable, Sendable {
  package var key: KeyInfo?
  package var user: User?
  /// The projects the key can name; empty where it may not list them.
  package var projects: [Project]
  /// The project to work in: the one asked for, else the key's only or current one.
  package var project: Project

  package init(key: KeyInfo? = nil, user: User? = nil, projects: [Project] = [], project: Project) {
    self.key = key
    self.user = user
    self.projects = projects
    self.project = project
  }
}

/// `personal_api_keys/@current`: needs no scope, missing on older servers.
package struct KeyInfo: Hashable, Sendable {
  /// `["*"]` allows everything; empty means a legacy key, which older servers treat the same.
  package var scopes: [String]
  package var scopedTeams: [Int]?

  package init(scopes: [String], scopedTeams: [Int]? = nil) {
    self.scopes = scopes
    self.scopedTeams = scopedTeams
  }

  /// Whether the key holds a scope such as `session_recording:write`; `x:write` implies `x:read`.
  package func allows(_ scope: Scope) -> Bool {
    scopes.isEmpty || scopes.contains("*") || scopes.contains(scope.rawValue)
      || (scope.rawValue.hasSuffix(":read") && scopes.contains(scope.rawValue.dropLast(5) + ":write"))
  }
}

/// The scopes Reel has a use for.
package enum Scope: String, Hashable, Sendable, CaseIterable {
  case recordingWrite = "session_recording:write"
  case playlistRead = "session_recording_playlist:read"
  case playlistWrite = "session_recording_playlist:write"
  case personRead = "person:read"
}

package struct Project: Hashable, Sendable, Identifiable {
  package var id: ProjectID
  package var name: String?
  package var organization: String?
  package var timezone: String?

  package init(id: ProjectID, name: String? = nil, organization: String? = nil, timezone: String? = nil) {
    self.id = id
    self.name = name
    self.organization = organization
    self.timezone = timezone
  }
}
