package import Recordings

/// A question to the server. Its answer is the `LoadAnswer` of the same name.
package enum LoadEffect: Hashable, Sendable {
  case account(RequestID, Priority)
  case playlists(RequestID, ProjectID, PlaylistsQuery, Priority)
  /// One list, which may not be among those that are loaded.
  case playlist(RequestID, ProjectID, PlaylistID)
  case recordings(RequestID, ProjectID, RecordingListing, PageToken?, Priority)
  case recording(ProjectID, RecordingID, Priority)
  /// The lists that hold a recording.
  case membership(ProjectID, RecordingID, Priority)

  /// What happened in the recordings of some rows.
  case evidence(RequestID, ProjectID, [SessionSpan], Priority)

  /// Whether the key may go to a project, and what that is called.
  case project(RequestID, ProjectID)
  /// Persons by name, e-mail or distinct id.
  case persons(RequestID, ProjectID, String)

  /// What a question is for: a newer one of the same purpose makes the older one pointless.
  package enum Purpose: Hashable, Sendable {
    case account, playlists, playlistsOfAuthor, playlist, recordings, evidence, persons, project
    case recording(RecordingID)
    case membership(RecordingID)
  }

  package var purpose: Purpose {
    switch self {
    case .account: .account
    case .playlists(_, _, let query, _): query.isOfAuthor ? .playlistsOfAuthor : .playlists
    case .playlist: .playlist
    case .recordings: .recordings
    case .recording(_, let id, _): .recording(id)
    case .membership(_, let id, _): .membership(id)
    case .evidence: .evidence
    case .persons: .persons
    case .project: .project
    }
  }
}
