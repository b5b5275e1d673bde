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
}

extension Store {
  mutating func loadAnswered(_ answer: LoadAnswer) {
    switch answer {
    case .accountArrived(let request, let result): accountArrived(result, of: request)
    case .playlistsArrived(let request, let result): playlistsArrived(result, of: request)
    case .playlistArrived(let request, let result): playlistArrived(result, of: request)
    case .recordingsArrived(let request, let result): recordingsArrived(result, of: request)
    case .recordingArrived(let id, let result): recordingArrived(result, of: id)
    case .membershipArrived(let id, let result): membershipArrived(result, of: id)
    case .evidenceArrived(let request, let result): evidenceArrived(result, of: request)
    }
  }
}
