import Browser
import Recordings

extension RecordingSource {
  /// The answer to a loading effect, as the action that brings it to the store; nil for other effects.
  func answer(to effect: Effect) async -> BrowserAction? {
    switch effect {
    case .loadAccount(let request):
      return .accountArrived(request, await result { () throws(FetchFailure) in try await account() })
    case .loadPlaylists(let request, let project, let query):
      return .playlistsArrived(
        request, await result { () throws(FetchFailure) in try await playlists(project, query) })
    case .loadRecordings(let request, let project, let listing, let mark, let urgency):
      return .recordingsArrived(
        request,
        await result { () throws(FetchFailure) in try await recordings(project, listing, mark, urgency) })
    case .loadRecording(let project, let id, let urgency):
      return .recordingArrived(
        id, await result { () throws(FetchFailure) in try await recording(project, id, urgency) })
    case .loadHolding(let project, let id, let urgency):
      return .holdingArrived(
        id, await result { () throws(FetchFailure) in try await playlistsHolding(project, id, urgency) })
    case .send, .handOver, .suspend, .repaint, .quit: return nil
    }
  }

  func carryOut(_ write: SentWrite, in project: ProjectID) async -> Result<WriteAnswer, FetchFailure> {
    await result { () throws(FetchFailure) in
      switch write {
      case .add(let id, let playlist): try await add(project, id, playlist)
      case .remove(let id, let playlist): try await remove(project, id, playlist)
      case .markViewed(let id): try await markViewed(project, id)
      case .create(let playlist): return .created(try await createPlaylist(project, playlist))
      }
      return .done
    }
  }

  private func result<Answer>(
    _ ask: () async throws(FetchFailure) -> Answer
  ) async -> Result<Answer, FetchFailure> {
    do {
      return .success(try await ask())
    } catch {
      return .failure(error)
    }
  }
}
