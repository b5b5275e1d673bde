/// The endpoints of the demo; faults are aimed at them by these names.
package enum Route: String, Hashable, Sendable, CaseIterable {
  case playlists, playlist
  case playlistRecordings = "playlist_recordings"
  case membership
  case bulkMembership = "bulk_membership"
  case recordings, recording
  case bulkRecordings = "bulk_recordings"
  case snapshots, query
  case queryStatus = "query_status"
  case persons, person, projects, project, me, key

  var allow: String {
    switch self {
    case .playlists, .projects: "GET, POST, HEAD, OPTIONS"
    case .playlist, .recording, .person, .project, .me: "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"
    case .recordings, .playlistRecordings, .persons, .key, .snapshots, .queryStatus: "GET, HEAD, OPTIONS"
    case .membership: "POST, DELETE, OPTIONS"
    case .bulkMembership, .bulkRecordings, .query: "POST, OPTIONS"
    }
  }

  var needsProject: Bool {
    switch self {
    case .projects, .me, .key: false
    case .playlists, .playlist, .playlistRecordings, .membership, .bulkMembership, .recordings, .recording,
      .bulkRecordings, .persons, .person, .project, .snapshots, .query, .queryStatus:
      true
    }
  }

  /// Its list and retrieve answer 403 instead of 401 on servers of 2025.
  var isOfRecordings: Bool {
    self == .recordings || self == .recording || self == .bulkRecordings || self == .snapshots
  }
}
