import Foundation
import RecordingCache
import Recordings

/// Playlists are made once, and never changed over somebody else's head.
extension JournalSender {
  /// How far the server's clock may be behind ours, seconds.
  private static var clocksApart: TimeInterval { 120 }

  /// Sent twice it makes two: it is noted as sent before it is, and one without an answer is looked for
  /// first.
  func create(
    _ entry: JournalEntry, _ provisional: PlaylistID, _ new: NewPlaylist, in project: ProjectID
  ) async -> SendingOutcome {
    if entry.state == .sending {
      switch await findCreated(new, entry, in: project) {
      case .failure(let failure) where failure.isOutage || mayTryAgain(entry): return .later(failure)
      case .failure(let failure): return await abandon(entry, .failed(failure))
      case .success(let found) where found.count == 1: return await adopt(found[0], entry, provisional)
      case .success(let found) where found.count > 1:
        return await abandon(entry, .perhapsCreated(found: found.count))
      case .success: break
      }
    } else {
      createdSince[entry.step] = fetch.clock.now()
      if await settle(entry, .sending) != nil { return await abandon(entry, .notRecorded) }
    }
    let made = await made(new, in: project)
    await fetch.invalidatePlaylists(in: project)
    switch made {
    case .success(let playlist): return await adopt(playlist, entry, provisional)
    case .failure(let failure) where failure.mayHaveHappened && (failure.isOutage || mayTryAgain(entry)):
      return .later(failure)
    case .failure(let failure) where failure.isOutage:
      _ = await settle(entry, .waiting)
      return .later(failure)
    case .failure(let failure): return await abandon(entry, .failed(failure))
    }
  }

  /// Where a server refuses a creation, it is asked once more without what only newer ones know.
  private func made(_ new: NewPlaylist, in project: ProjectID) async -> Result<Playlist, FetchFailure> {
    let made = await attempt { (calls) throws(FetchFailure) in try await calls.createPlaylist(project, new) }
    guard case .failure(.refused(let refusal)) = made, refusal.status == 400, new != new.plain else {
      return made
    }
    let plain = new.plain
    return await attempt { (calls) throws(FetchFailure) in try await calls.createPlaylist(project, plain) }
  }

  private func settle(_ entry: JournalEntry, _ state: EntryState) async -> JournalFailure? {
    queue.update(entry.id, to: state)
    do throws(JournalFailure) {
      try await journal().settle([entry.id: state])
      return nil
    } catch {
      return error
    }
  }

  /// Of its name, made by this user since it was sent first, and by no other decision of this program.
  private func findCreated(
    _ new: NewPlaylist, _ entry: JournalEntry, in project: ProjectID
  ) async -> Result<[Playlist], FetchFailure> {
    let since = createdSince[entry.step]?.addingTimeInterval(-Self.clocksApart) ?? .distantPast
    let query = PlaylistsQuery(
      order: .created, search: new.name, mine: true, type: new.type, collectionType: .custom)
    let page = await attempt { (calls) throws(FetchFailure) in try await calls.playlists(project, query) }
    let taken = Set(created.values)
    return page.map { page in
      page.playlists.filter {
        $0.name == new.name && ($0.createdAt ?? .distantPast) >= since && !taken.contains($0.id)
      }
    }
  }

  private func adopt(
    _ playlist: Playlist, _ entry: JournalEntry, _ provisional: PlaylistID
  ) async -> SendingOutcome {
    created[provisional] = playlist.id
    do throws(JournalFailure) {
      try await journal().created(entry.id, provisional: provisional, as: playlist.id)
    } catch {
      await fetch.publish(.journal(.notKept(error)))
    }
    queue.replace(provisional, with: playlist.id)
    await fetch.publish(.journal(.created(entry.id, provisional: provisional, playlist)))
    return .settled([entry.id: .done])
  }

  /// Without the playlist what was to go into it cannot be done either.
  private func abandon(_ entry: JournalEntry, _ problem: EntryProblem) async -> SendingOutcome {
    await settle([entry.id: .refused(problem)])
    await refuseOrphans()
    return .settled([:])
  }

  /// Read before it is changed: the server knows no version to compare, and takes whatever comes last. A
  /// saved filter's filters go back as they stand there now, not as they stood when the user decided.
  func change(
    _ entry: JournalEntry, _ id: PlaylistID, _ edit: PlaylistEdit, in project: ProjectID
  ) async -> SendingOutcome {
    var current: Playlist
    switch await attempt({ (calls) throws(FetchFailure) in try await calls.playlist(project, id) }) {
    case .success(let playlist): current = playlist
    // Softly deleted ones are not shown, and take changes all the same.
    case .failure(.notFound) where edit.after.deleted == true: return .settled([entry.id: .done])
    case .failure(.notFound) where edit.after.deleted == false:
      current = Playlist(id: id, name: edit.title, type: edit.filters == nil ? .collection : .filters)
      if let filters = edit.filters { current.filters = filters }
    case .failure(let failure): return laterOrRefused(entry, failure)
    }
    if !overwriting.contains(entry.id), let problem = edit.changedMeanwhile(by: current) {
      return .settled([entry.id: .refused(problem)])
    }
    let playlist = current
    let result = await attempt { (calls) throws(FetchFailure) in
      try await calls.updatePlaylist(project, playlist, edit.after)
    }
    await fetch.invalidatePlaylists(in: project)
    switch result {
    case .success(let changed):
      await fetch.publish(.journal(.changed(entry.id, changed)))
      return .settled([entry.id: .done])
    case .failure(let failure): return laterOrRefused(entry, failure)
    }
  }

  /// Reading and changing it again does no harm.
  private func laterOrRefused(_ entry: JournalEntry, _ failure: FetchFailure) -> SendingOutcome {
    if failure.isOutage { return .later(failure) }
    if case .serverFailed = failure, mayTryAgain(entry) { return .later(failure) }
    return .settled([entry.id: .refused(.failed(failure))])
  }
}

extension PlaylistEdit {
  /// What it was to change stands neither as it was nor as it shall be: somebody else was there.
  fileprivate func changedMeanwhile(by current: Playlist) -> EntryProblem? {
    if onlyIfEmpty, after.deleted == true, let held = current.counts.collection.count, held > 0 {
      return .notEmpty(recordings: held)
    }
    func differs<Value: Equatable>(_ before: Value?, _ after: Value?, _ now: Value) -> Bool {
      guard let after else { return false }
      return now != after && now != (before ?? now)
    }
    guard
      differs(before.name, after.name, current.name ?? "")
        || differs(before.description, after.description, current.description)
        || differs(before.filters, after.filters, current.filters)
    else { return nil }
    return .changedMeanwhile(
      name: current.title, description: current.description, by: current.lastModifiedBy?.email)
  }
}
