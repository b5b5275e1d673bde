import Browser
import Recordings

extension RecordingSource {
  func answer(to effect: LoadEffect) async -> LoadAnswer {
    switch effect {
    case .account(let request):
      .accountArrived(request, await result { () throws(FetchFailure) in try await account() })
    case .playlists(let request, let project, let query, let priority):
      .playlistsArrived(
        request, await result { () throws(FetchFailure) in try await playlists(project, query, priority) })
    case .recordings(let request, let project, let listing, let page, let priority):
      .recordingsArrived(
        request,
        await result { () throws(FetchFailure) in try await recordings(project, listing, page, priority) })
    case .recording(let project, let id, let priority):
      .recordingArrived(
        id, await result { () throws(FetchFailure) in try await recording(project, id, priority) })
    case .membership(let project, let id, let priority):
      .membershipArrived(
        id, await result { () throws(FetchFailure) in try await playlistsHolding(project, id, priority) })
    }
  }

  /// What is done with all of a list needs what it holds now, not what it held a moment ago.
  func pageToCollect(
    _ project: ProjectID, _ listing: RecordingListing, _ page: PageToken?
  ) async -> Result<RecordingPage, FetchFailure> {
    await result { () throws(FetchFailure) in try await recordings(project, listing, page, .refresh) }
  }
}

extension CacheSource {
  func answer(to effect: CacheEffect) async -> CacheAnswer {
    switch effect {
    case .readProject: .projectArrived(await project())
    case .readPlaylists(let project): .playlistsArrived(project, await playlists(project))
    case .readRows(let request, let project, let listing, let place):
      .rowsArrived(request, await rows(project, listing, place))
    case .readRecording(let project, let id): .recordingArrived(id, await recording(project, id))
    case .clear: .cleared(await clear())
    }
  }
}

extension JournalSource {
  /// nil where there is nothing to answer.
  func answer(to effect: JournalEffect) async -> JournalAnswer? {
    switch effect {
    case .open(let project):
      return .opened(await result { () throws(JournalFailure) in try await open(project) })
    case .prepare(let project):
      return .prepared(project, await result { () throws(JournalFailure) in try await prepare(project) })
    case .record(let project, let step):
      let result = await result { () throws(JournalFailure) in try await record(project, step) }
      return .recorded(step.id, result.failure)
    case .undo(let project, let request):
      return .undone(request, await result { () throws(JournalFailure) in try await undo(project, request) })
    case .change(let step, .retry):
      return .changed(step, .retry, await result { () throws(JournalFailure) in try await retry(step) })
    case .change(let step, .drop):
      return .changed(step, .drop, await result { () throws(JournalFailure) in try await drop(step) })
    case .stop(let step):
      return .stopped(step, await result { () throws(JournalFailure) in try await stop(step) })
    case .sendWaitingEntriesNow:
      await sendWaitingEntriesNow()
      return nil
    case .readLines(let project, let position):
      return .linesRead(
        below: position, await result { () throws(JournalFailure) in try await lines(project, position) })
    case .readDeleted(let project):
      return .deletedRead(await result { () throws(JournalFailure) in try await deleted(project) })
    case .remember(let project, let key, let value):
      // What is only a convenience may be lost without a word.
      _ = await result { () throws(JournalFailure) in try await remember(project, key, value) }
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
