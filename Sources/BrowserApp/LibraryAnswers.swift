import Browser
import RecordingLibrary
import Recordings

extension RecordingLibrary {
  func answer(to effect: LoadEffect) async -> LoadAnswer {
    switch effect {
    case .account(let request, let priority):
      .accountArrived(
        request, await result { () throws(FetchFailure) in try await source.account(priority) })
    case .playlists(let request, let project, let query, let priority):
      .playlistsArrived(
        request,
        await result { () throws(FetchFailure) in try await source.playlists(project, query, priority) })
    case .playlist(let request, let project, let id):
      .playlistArrived(
        request, await result { () throws(FetchFailure) in try await source.playlist(project, id) })
    case .recordings(let request, let project, let listing, let page, let priority):
      .recordingsArrived(
        request,
        await result { () throws(FetchFailure) in
          try await source.recordings(project, listing, page, priority)
        })
    case .recording(let project, let id, let priority):
      .recordingArrived(
        id, await result { () throws(FetchFailure) in try await source.recording(project, id, priority) })
    case .membership(let project, let id, let priority):
      .membershipArrived(
        id,
        await result { () throws(FetchFailure) in try await source.playlistsHolding(project, id, priority) })
    case .evidence(let request, let project, let sessions, let priority):
      .evidenceArrived(
        request,
        await result { () throws(FetchFailure) in try await source.evidence(project, sessions, priority) })
    case .project(let request, let project):
      .projectArrived(
        request, await result { () throws(FetchFailure) in try await source.project(project) })
    case .persons(let request, let project, let words):
      .personsArrived(
        request,
        await result { () throws(FetchFailure) in try await persons(matching: words, in: project) })
    }
  }

  /// Reads a list to its end. `post` gets what comes before.
  func read(
    _ list: ListRequest, in project: ProjectID, as request: RequestID,
    post: @Sendable (BrowserAction) -> Void
  ) async -> ListAnswer {
    let ended = await result { () throws(FetchFailure) in
      try await recordings(list, in: project) { event in
        post(.list(.progress(request, event)))
        return true
      }
    }
    return .ended(request, ended.failure)
  }
}

extension RecordingLibrary {
  func answer(to effect: CacheEffect) async -> CacheAnswer {
    switch effect {
    case .readProject: .projectArrived(await cachedProject())
    case .readPlaylists(let project): .playlistsArrived(project, await source.cache.playlists(project))
    case .readRows(let request, let project, let listing, let place):
      .rowsArrived(request, await source.cache.rows(project, listing, place))
    case .readRecording(let project, let id): .recordingArrived(id, await cachedRecording(id, in: project))
    case .readEvidence(let project, let ids):
      .evidenceArrived(project, await source.cache.evidence(project, ids))
    case .clear: .cleared(await source.cache.clear())
    }
  }
}

extension RecordingLibrary {
  /// nil where there is nothing to answer.
  func answer(to effect: JournalEffect) async -> JournalAnswer? {
    switch effect {
    case .open(let project):
      return .opened(await result { () throws(JournalFailure) in try await source.journal.open(project) })
    case .prepare(let project):
      return .prepared(
        project, await result { () throws(JournalFailure) in try await source.journal.prepare(project) })
    case .record(let project, let step):
      let result = await result { () throws(JournalFailure) in try await source.journal.record(project, step)
      }
      return .recorded(step.id, result.failure)
    case .undo(let project, let request):
      return .undone(
        request, await result { () throws(JournalFailure) in try await source.journal.undo(project, request) }
      )
    case .change(let step, .retry):
      return .changed(
        step, .retry, await result { () throws(JournalFailure) in try await source.journal.retry(step) })
    case .change(let step, .drop):
      return .changed(
        step, .drop, await result { () throws(JournalFailure) in try await source.journal.drop(step) })
    case .stop(let step):
      return .stopped(step, await result { () throws(JournalFailure) in try await source.journal.stop(step) })
    case .settleForeign(let project, let choice):
      return .foreignSettled(
        choice,
        await result { () throws(JournalFailure) in try await source.journal.settleForeign(project, choice) })
    case .sendWaitingEntriesNow:
      await source.journal.sendWaitingEntriesNow()
      return nil
    case .readSummaries(let project, let position):
      return .summariesRead(
        below: position,
        await result { () throws(JournalFailure) in try await source.journal.lines(project, position) })
    case .readDeleted(let project):
      return .deletedRead(
        await result { () throws(JournalFailure) in try await source.journal.deleted(project) })
    case .recallPlace(let project):
      return .placeRecalled(project, await source.journal.recall(project, PlaceMemory.keptAs))
    case .remember(let project, let key, let value):
      // What is only a convenience may be lost without a word.
      _ = await result { () throws(JournalFailure) in try await source.journal.remember(project, key, value) }
      return nil
    }
  }
}

/// What was answered, or why it was not, as a value.
private func result<Answer, Failure>(
  _ ask: () async throws(Failure) -> Answer
) async -> Result<Answer, Failure> {
  do {
    return .success(try await ask())
  } catch {
    return .failure(error)
  }
}

extension Result {
  fileprivate var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}
