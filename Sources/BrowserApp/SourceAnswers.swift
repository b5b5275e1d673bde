import Browser
import Recordings

extension RecordingSource {
  /// The answer to a loading effect, as the action that brings it to the store; nil for other effects.
  func answer(to effect: Effect) async -> BrowserAction? {
    switch effect {
    case .loadAccount(let request):
      return .accountArrived(request, await result { () throws(FetchFailure) in try await account() })
    case .loadPlaylists(let request, let project, let query, let urgency):
      return .playlistsArrived(
        request, await result { () throws(FetchFailure) in try await playlists(project, query, urgency) })
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
    case .readCopy(let request, let project, let listing, let place):
      return .rowsCopied(request, await copy.rows(project, listing, place))
    case .readCopied(let project, let id): return .recordingCopied(id, await copy.recording(project, id))
    case .readCopiedPlaylists(let project):
      return .playlistsCopied(project, await copy.playlists(project))
    case .readCopiedProject: return .projectCopied(await copy.project())
    case .clearCopy: return .copyCleared(await copy.clear())
    case .lookAtQuota: return .quotaLookedAt(await quota())
    case .gather(let request, let project, let listing, let mark):
      return .gathered(
        request,
        await result { () throws(FetchFailure) in try await recordings(project, listing, mark, .again) })
    case .openJournal, .prepareJournal, .record, .turn, .readJournal, .readDeleted, .changeJournal, .stop,
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
    case .turn(let project, let turning):
      return .turned(turning, await result { () throws(JournalFailure) in try await turn(project, turning) })
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
    case .loadAccount, .loadPlaylists, .loadRecordings, .loadRecording, .loadHolding, .gather, .readCopy,
      .readCopied, .readCopiedPlaylists, .readCopiedProject, .clearCopy, .lookAtQuota, .edit, .handOver,
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
