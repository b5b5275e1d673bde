import Recordings

@testable import PostHogAPI

/// What the client makes of a sample.
enum Outcome {
  case page(RecordingPage)
  case recording(Recording)
  case playlists(PlaylistPage)
  case playlist(Playlist)
  case user(SignedInUser)
  case projects([Project])
  case project(Project)
  case done
  /// A success of an endpoint that the client does not ask.
  case unused
}

extension Sample {
  private static let project = ProjectID(1)

  /// Reads the answer by the endpoint that asks the sample's path.
  func outcome() throws(FetchFailure) -> Outcome {
    switch path.dropFirst().first {
    case "users": return .user(try Endpoint.signedInUser.value(of: answer))
    case "projects" where path.count == 2: return .projects(try Endpoint.projects.value(of: answer))
    case "projects" where path.count == 3: return .project(try Endpoint.project(path[2]).value(of: answer))
    default: return try projectOutcome(Array(path.dropFirst(3)))
    }
  }

  private func projectOutcome(_ path: [String]) throws(FetchFailure) -> Outcome {
    switch (path.first, path.count) {
    case ("session_recordings", 1):
      let query = RecordingListing.matching(RecordingsQuery())
      return .page(try Endpoint.recordings(Self.project, query, from: nil).value(of: answer))
    case ("session_recordings", 2): return try recordingOutcome(RecordingID(path[1]))
    case ("session_recording_playlists", _): return try playlistOutcome(path)
    default: return try unused()
    }
  }

  private func recordingOutcome(_ id: RecordingID) throws(FetchFailure) -> Outcome {
    switch method {
    case "GET": return .recording(try Endpoint.recording(Self.project, id).value(of: answer))
    case "DELETE": try Endpoint.delete(Self.project, id).value(of: answer)
    default: try Endpoint.markViewed(Self.project, id).value(of: answer)
    }
    return .done
  }

  private func playlistOutcome(_ path: [String]) throws(FetchFailure) -> Outcome {
    let id = PlaylistID(path.count > 1 ? path[1] : "")
    switch (path.count, method) {
    case (1, "GET"):
      return .playlists(try Endpoint.playlists(Self.project, PlaylistsQuery()).value(of: answer))
    case (1, _):
      let new = NewPlaylist(name: nil, type: .collection)
      return .playlist(try Endpoint.create(Self.project, new).value(of: answer))
    case (2, _): return .playlist(try Endpoint.playlist(Self.project, id).value(of: answer))
    case (3, "GET"):
      let page = try Endpoint.recordings(Self.project, .collection(id), from: nil).value(of: answer)
      return .page(page)
    default:
      try Endpoint.add(Self.project, RecordingID("any"), to: id).value(of: answer)
      return .done
    }
  }

  private func unused() throws(FetchFailure) -> Outcome {
    if let failure = AnswerFailure.failure(of: answer) { throw failure }
    return .unused
  }
}
