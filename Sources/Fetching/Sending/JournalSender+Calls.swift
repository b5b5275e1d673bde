import Foundation
import Recordings

/// One batch, sent and judged.
extension JournalSender {
  func send(_ batch: SendingBatch, in project: ProjectID) async -> SendingOutcome {
    switch batch {
    case .add(let playlist, let entries): await add(entries, to: playlist, in: project)
    case .remove(let playlist, let entries): await remove(entries, from: playlist, in: project)
    case .markViewed(let entry, let id): await markViewed(entry, id, in: project)
    case .delete(let entries): await deleteAndForget(entries, in: project)
    case .create(let entry, let id, let playlist): await create(entry, id, playlist, in: project)
    case .change(let entry, let id, let edit): await change(entry, id, edit, in: project)
    }
  }

  private func deleteAndForget(_ entries: [JournalEntry], in project: ProjectID) async -> SendingOutcome {
    let outcome = await delete(entries, in: project)
    await fetch.invalidateRows(entries.compactMap(\.write.recording), in: project)
    return outcome
  }

  /// Adding is idempotent, so whatever had no answer is sent again.
  private func add(
    _ entries: [JournalEntry], to playlist: PlaylistID, in project: ProjectID
  ) async -> SendingOutcome {
    let ids = entries.compactMap(\.write.recording)
    if let outage = await readMembersBefore(entries, of: playlist, in: project) { return .later(outage) }
    if ids.count > 1 {
      return await bulk(entries, ids, playlist, project) { (calls) throws(FetchFailure) in
        try await calls.bulkAdd(project, ids, playlist)
      }
    }
    let result = await attempt { (calls) throws(FetchFailure) in
      try await calls.add(project, ids[0], playlist)
    }
    await fetch.invalidateMembers(ids, of: playlist, in: project)
    return await judge(result, entries[0]) {
      await self.fetch.holds(project, playlist, ids[0]) == true
    }
  }

  /// By the bulk endpoint even for one: the single one answers 500 for a recording that is no member, this
  /// one does not mind.
  private func remove(
    _ entries: [JournalEntry], from playlist: PlaylistID, in project: ProjectID
  ) async -> SendingOutcome {
    let ids = entries.compactMap(\.write.recording)
    if queue.hasBulkMembership, tries[entries[0].id] == nil {
      return await bulk(entries, ids, playlist, project) { (calls) throws(FetchFailure) in
        try await calls.bulkRemove(project, ids, playlist)
      }
    }
    let result = await attempt { (calls) throws(FetchFailure) in
      try await calls.remove(project, ids[0], playlist)
    }
    await fetch.invalidateMembers(ids, of: playlist, in: project)
    return await judge(result, entries[0]) {
      await self.fetch.holds(project, playlist, ids[0]) == false
    }
  }

  private func bulk(
    _ entries: [JournalEntry], _ ids: [RecordingID], _ playlist: PlaylistID, _ project: ProjectID,
    _ call: @Sendable (FetchCalls) async throws(FetchFailure) -> BulkOutcome
  ) async -> SendingOutcome {
    let result = await attempt(call)
    await fetch.invalidateMembers(ids, of: playlist, in: project)
    switch result {
    case .success(let outcome) where outcome.done >= ids.count: return .settled(all(entries, .done))
    // The server swallows what went wrong with single ids, and does not say with which.
    case .success: return noteTries(of: entries, perhapsSent: true)
    case .failure(let failure) where failure.isOutage: return .later(failure)
    case .failure(let failure):
      if failure.refusesBulk { queue.hasBulkMembership = false }
      return noteTries(of: entries, perhapsSent: failure.mayHaveHappened)
    }
  }

  private func noteTries(of entries: [JournalEntry], perhapsSent: Bool) -> SendingOutcome {
    for entry in entries { tries[entry.id, default: 0] += 1 }
    return .singly([:], perhapsSent: perhapsSent)
  }

  private func markViewed(
    _ entry: JournalEntry, _ id: RecordingID, in project: ProjectID
  ) async -> SendingOutcome {
    let result = await attempt { (calls) throws(FetchFailure) in try await calls.markViewed(project, id) }
    await fetch.invalidateRows([id], in: project)
    return await judge(result, entry) {
      (try? await self.fetch.recording(project, id, .renewal))?.viewed == true
    }
  }

  /// `isDone`: whether the server shows the write as carried out, asked where its answer leaves that open.
  private func judge(
    _ result: Result<Void, FetchFailure>, _ entry: JournalEntry, isDone: () async -> Bool
  ) async -> SendingOutcome {
    switch result {
    case .success: return .settled([entry.id: .done])
    case .failure(let failure) where failure.isOutage: return .later(failure)
    case .failure(let failure):
      if failure == .keyNotSupported, entry.write.isMembership { await refuseMemberships(failure) }
      if failure.mayHaveHappened, await isDone() { return .settled([entry.id: .done]) }
      if case .serverFailed = failure, mayTryAgain(entry) { return .later(failure) }
      return .settled([entry.id: .refused(.failed(failure))])
    }
  }

  /// What the server refused of one it refuses of all: nothing more of the kind is sent.
  private func refuseMemberships(_ failure: FetchFailure) async {
    let others = queue.withdraw { $0.write.isMembership }
    await settle(all(others, .refused(.failed(failure))).merging(stop(after: others)) { first, _ in first })
  }

  /// How often a server that fails at one entry is asked again.
  private static var mostTries: Int { 4 }

  /// Counts one more try of an entry at which the server failed.
  func mayTryAgain(_ entry: JournalEntry) -> Bool {
    guard tries[entry.id, default: 0] < Self.mostTries else { return false }
    tries[entry.id, default: 0] += 1
    return true
  }

  func all(_ entries: [JournalEntry], _ state: EntryState) -> [EntryID: EntryState] {
    Dictionary(uniqueKeysWithValues: entries.map { ($0.id, state) })
  }

  /// One call, sent once: what comes of it is judged here, and the queue waits, not the call.
  func attempt<Value: Sendable>(
    as plan: CallPlan = .writing,
    _ call: @Sendable (FetchCalls) async throws(FetchFailure) -> Value
  ) async -> Result<Value, FetchFailure> {
    let calls = fetch.calls
    let (priority, insists) = nextPriority()
    do throws(FetchFailure) {
      let value = try await fetch.perform(plan, priority) { () throws(FetchFailure) in try await call(calls) }
      // The server takes calls again: what was held back meanwhile need not wait for the moment that it
      // named.
      if insists { endPause() }
      return .success(value)
    } catch {
      return .failure(error)
    }
  }
}

extension Write {
  fileprivate var isMembership: Bool {
    switch self {
    case .add, .remove: true
    case .markViewed, .create, .change, .delete: false
    }
  }
}
