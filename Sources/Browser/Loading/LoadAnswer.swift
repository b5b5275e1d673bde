package import Recordings

/// What the server answered to a `LoadEffect`.
package enum LoadAnswer: Hashable, Sendable {
  case accountArrived(RequestID, Result<Account, FetchFailure>)
  case playlistsArrived(RequestID, Result<PlaylistPage, FetchFailure>)
  case playlistArrived(RequestID, Result<Playlist, FetchFailure>)
  case recordingsArrived(RequestID, Result<RecordingPage, FetchFailure>)
  case recordingArrived(RecordingID, Result<Recording, FetchFailure>)
  case membershipArrived(RecordingID, Result<[Playlist], FetchFailure>)
  case evidenceArrived(RequestID, Result<[RecordingID: RecordingEvidence], FetchFailure>)
  case projectArrived(RequestID, Result<Project, FetchFailure>)
  case personsArrived(RequestID, Result<PersonPage, FetchFailure>)
}

extension Store {
  mutating func loadAnswered(_ answer: LoadAnswer) {
    learnPermissions(from: answer)
    switch answer {
    case .accountArrived(let request, let result): accountArrived(result, of: request)
    case .playlistsArrived(let request, let result): playlistsArrived(result, of: request)
    case .playlistArrived(let request, let result): playlistArrived(result, of: request)
    case .recordingsArrived(let request, let result): recordingsArrived(result, of: request)
    case .recordingArrived(let id, let result): recordingArrived(result, of: id)
    case .membershipArrived(let id, let result): membershipArrived(result, of: id)
    case .evidenceArrived(let request, let result): evidenceArrived(result, of: request)
    case .personsArrived(let request, let result): personsArrived(result, of: request)
    case .projectArrived(let request, let result): projectArrived(result, of: request)
    }
  }
}

extension Store {
  /// Each answer tells what the key may do.
  private mutating func learnPermissions(from answer: LoadAnswer) {
    if let failure = answer.failure {
      state.account.permissions.learn(from: failure)
    } else if let scope = scope(of: answer) {
      state.account.permissions.learnFromAnswer(to: scope)
    }
  }

  /// What the key needs for it. What happened in rows may have been known without a call.
  private func scope(of answer: LoadAnswer) -> Scope? {
    switch answer {
    case .playlistsArrived, .playlistArrived, .membershipArrived: .playlistRead
    case .recordingsArrived: state.recordings.list.listing?.scope
    case .recordingArrived: .recordingRead
    case .personsArrived: .personRead
    case .projectArrived: .projectRead
    case .accountArrived, .evidenceArrived: nil
    }
  }
}

extension LoadAnswer {
  fileprivate var failure: FetchFailure? {
    switch self {
    case .accountArrived(_, .failure(let failure)), .playlistsArrived(_, .failure(let failure)),
      .playlistArrived(_, .failure(let failure)),
      .recordingsArrived(_, .failure(let failure)), .recordingArrived(_, .failure(let failure)),
      .membershipArrived(_, .failure(let failure)), .evidenceArrived(_, .failure(let failure)),
      .personsArrived(_, .failure(let failure)), .projectArrived(_, .failure(let failure)):
      failure
    case .accountArrived, .playlistsArrived, .playlistArrived, .recordingsArrived, .recordingArrived,
      .membershipArrived, .evidenceArrived, .personsArrived, .projectArrived:
      nil
    }
  }
}
