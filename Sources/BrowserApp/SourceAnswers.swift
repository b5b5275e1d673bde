import Browser
import Recordings

extension RecordingSource {
  /// The answer to a loading effect, as the action that brings it to the store; nil for other effects.
  func answer(to effect: Effect) async -> BrowserAction? {
    switch effect {
    case .loadAccount(let request):
      return .accountArrived(request, await result { () throws(FetchFailure) in try await account() })
    case .loadPlaylists(let request, let project, let query, let priority):
      return .playlistsArrived(
        request, await result { () throws(FetchFailure) in try await playlists(project, query, priority) })
    case .loadRecordings(let request, let project, let listing, let mark, let priority):
      return .recordingsArrived(
        request,
        await result { () throws(FetchFailure) in try await recordings(project, listing, mark, priority) })
    case .loadRecording(let project, let id, let priority):
      return .recordingArrived(
        id, await result { () throws(FetchFailure) in try await recording(project, id, priority) })
    case .loadMembership(let project, let id, let priority):
      return .membershipArrived(
        id, await result { () throws(FetchFailure) in try await playlistsHolding(project, id, priority) })
    case .readCache(let request, let project, let listing, let place):
      return .cachedRowsArrived(request, await cache.rows(project, listing, place))
    case .readCachedRecording(let project, let id):
      return .cachedRecordingArrived(id, await cache.recording(project, id))
    case .readCachedPlaylists(let project):
      return .cachedPlaylistsArrived(project, await cache.playlists(project))
    case .readCachedProject: return .cachedProjectArrived(await cache.project())
    case .clearCache: return .cacheCleared(await cache.clear())
    case .lookAtQuota: return .quotaLookedAt(await quota())
    case .collect(let request, let project, let listing, let mark):
      return .collected(
        request,
        await result { () throws(FetchFailure) in try await recordings(project, listing, mark, .refresh) })
    case .openJournal, .prepareJournal, .record, .undo, .readJournal, .readDeleted, .changeJournal, .stop,
      .remember, .hurry,
      .edit, .handOver, .suspend, .repaint, .bell, .title, .quit:
      return nil
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

extension JournalSource {
  /// The answer to an effect on the journal; nil for other effects, and where there is nothing to answer.
  func answer(to effect: Effect) async -> BrowserAction? {
    switch effect {
    case .openJournal(let project):
      return .journalOpened(
        await result { () throws(JournalFailure) in try await open(project) })
    case .prepareJournal(let project):
      return .journalPrepared(
        project, await result { () throws(JournalFailure) in try await prepare(project) })
    case .record(let project, let step):
      let result = await result { () throws(JournalFailure) in try await record(project, step) }
      return .recorded(step.id, result.failure)
    case .undo(let project, let turning):
      return .undone(turning, await result { () throws(JournalFailure) in try await undo(project, turning) })
    case .readJournal(let project, let position):
      return .journalRead(
        below: position, await result { () throws(JournalFailure) in try await lines(project, position) })
    case .readDeleted(let project):
      return .deletedRead(await result { () throws(JournalFailure) in try await deleted(project) })
    case .changeJournal(let step, let change):
      return .journalChanged(
        step, change,
        await result { () throws(JournalFailure) in
          switch change {
          case .retry: try await retry(step)
          case .drop: try await drop(step)
          }
        })
    case .stop(let step):
      return .stopped(step, await result { () throws(JournalFailure) in try await stop(step) })
    case .remember(let project, let key, let value):
      // What is only a convenience may be lost without a word.
      _ = await result { () throws(JournalFailure) in try await remember(project, key, value) }
      return nil
    case .hurry:
      await hurry()
      return nil
    case .loadAccount, .loadPlaylists, .loadRecordings, .loadRecording, .loadMembership, .collect, .readCache,
      .readCachedRecording, .readCachedPlaylists, .readCachedProject, .clearCache, .lookAtQuota, .edit,
      .handOver,
      .suspend, .repaint,
      .bell, .title, .quit:
      return nil
    }
  }

  private func result<Answer>(
    _ ask: () async throws(JournalFailure) -> Answer
  ) async -> Result<Answer, JournalFailure> {
    do {
      return .success(try await ask())
    } catch {
      return .failure(error)
    }
  }
}

extension Result {
  fileprivate var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}
