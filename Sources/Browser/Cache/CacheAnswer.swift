package import Recordings

/// What the cache answered to a `CacheEffect`.
package enum CacheAnswer: Hashable, Sendable {
  case projectArrived(Project?)
  case playlistsArrived(ProjectID, [Playlist])
  case rowsArrived(RequestID, CachedRows?)
  case recordingArrived(RecordingID, Recording?)
  case evidenceArrived(ProjectID, [RecordingID: RecordingEvidence])
  case cleared(Result<Int, CacheFailure>)
}

extension Store {
  mutating func cacheAnswered(_ answer: CacheAnswer) {
    switch answer {
    case .projectArrived(let project): cachedProjectArrived(project)
    case .playlistsArrived(let project, let playlists): cachedPlaylistsArrived(playlists, of: project)
    case .rowsArrived(let request, let rows): cachedRowsArrived(rows, of: request)
    case .recordingArrived(let id, let recording): cachedRecordingArrived(recording, of: id)
    case .evidenceArrived(let project, let known): cachedEvidenceArrived(known, of: project)
    case .cleared(let result): state.notice = .cacheCleared(result)
    }
  }
}
