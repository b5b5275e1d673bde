import Foundation
import PostHogAPI
import RecordingCache
import Recordings

/// Deleting for good: noted as sent before it is, checked afterwards, never sent twice without a look.
extension JournalSender {
  func delete(_ entries: [JournalEntry], in project: ProjectID) async -> SendingOutcome {
    var entries = entries
    var states: [EntryID: EntryState] = [:]
    if entries.contains(where: { $0.state == .sending }) {
      // An earlier try had no answer: what is gone needs no second one.
      switch await stillThere(entries, in: project) {
      case .failure(let failure): return .later(failure)
      case .success(let there):
        for entry in entries where entry.write.recording.map(there.contains) != true {
          states[entry.id] = .done
        }
        entries.removeAll { states[$0.id] != nil }
        if entries.isEmpty { return .settled(states) }
      }
    }
    let noted = all(entries, .sending)
    for id in noted.keys { queue.update(id, to: .sending) }
    do throws(JournalFailure) {
      try await journal().settle(noted)
    } catch {
      return .settled(states.merging(all(entries, .refused(.notRecorded))) { $1 })
    }
    return await sendDeletion(entries, states, in: project)
  }

  /// In one call where the key may, else one by one; looked at together in any case.
  private func sendDeletion(
    _ entries: [JournalEntry], _ states: [EntryID: EntryState], in project: ProjectID
  ) async -> SendingOutcome {
    guard hasBulkDelete, entries.count > 1 else { return await deleteSingly(entries, states, in: project) }
    let ids = entries.compactMap(\.write.recording)
    let result = await attempt { (calls) throws(FetchFailure) in
      _ = try await calls.bulkDelete(project, ids)
    }
    switch result {
    case .success: return await checked(entries, states, in: project)
    // Nothing was deleted: it is closed to the key, or an older server takes fewer at a time or has no such
    // call.
    case .failure(let failure) where failure.refusesBulk || failure.isRefusal || failure == .notFound:
      hasBulkDelete = false
      return await deleteSingly(entries, states, in: project)
    case .failure(let failure) where failure.isOutage || (failure.mayHaveHappened && mayTryAgain(entries)):
      return .later(failure, settled: states)
    case .failure(let failure) where failure.mayHaveHappened:
      // It fails at many at once, and what is gone by now is deleted once more without harm.
      hasBulkDelete = false
      return await deleteSingly(entries, states, in: project)
    case .failure(let failure):
      let problems = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, failure) })
      return await checked(entries, states, problems, in: project)
    }
  }

  private func deleteSingly(
    _ entries: [JournalEntry], _ states: [EntryID: EntryState], in project: ProjectID
  ) async -> SendingOutcome {
    var states = states
    var problems: [EntryID: FetchFailure] = [:]
    for entry in entries {
      guard case .delete(let id) = entry.write else { continue }
      switch await attempt({ (calls) throws(FetchFailure) in try await calls.delete(project, id) }) {
      case .success, .failure(.notFound): break
      // Whatever was sent until now is looked at first when it goes on.
      case .failure(let failure) where failure.isOutage || (failure.mayHaveHappened && mayTryAgain(entry)):
        return .later(failure, settled: states)
      case .failure(let failure) where failure.mayHaveHappened: problems[entry.id] = failure
      case .failure(let failure): states[entry.id] = .refused(.failed(failure))
      }
      await fetch.publish(.journal(.answered(entry.id)))
    }
    return await checked(entries.filter { states[$0.id] == nil }, states, problems, in: project)
  }

  /// 204 is said to anything: only the list tells that they are gone.
  private func checked(
    _ entries: [JournalEntry], _ states: [EntryID: EntryState], _ problems: [EntryID: FetchFailure] = [:],
    in project: ProjectID
  ) async -> SendingOutcome {
    guard !entries.isEmpty else { return .settled(states) }
    switch await stillThere(entries, in: project) {
    case .failure(let failure): return .later(failure, settled: states)
    case .success(let there):
      var states = states
      for entry in entries {
        let isThere = entry.write.recording.map(there.contains) == true
        let problem = problems[entry.id].map(EntryProblem.failed) ?? .stillThere
        states[entry.id] = isThere ? .refused(problem) : .done
      }
      return .settled(states)
    }
  }

  /// Deletions that a killed program may have sent: those that turn out to be done need nobody. The others
  /// wait for their user, and so do all of them while the server cannot tell.
  func lookAtInterruptedDeletions(in project: ProjectID) async {
    guard let entries = try? await journal().interruptedDeletions(in: scope(project)), !entries.isEmpty else {
      return
    }
    var gone: [JournalEntry] = []
    for start in stride(from: 0, to: entries.count, by: SendingBatch.deletionLimit) {
      let batch = entries[start..<min(entries.count, start + SendingBatch.deletionLimit)]
      guard case .success(let there) = await stillThere(Array(batch), in: project) else { return }
      gone += batch.filter { $0.write.recording.map(there.contains) != true }
    }
    let left = entries.count - gone.count
    await settle(all(gone, .done))
    await fetch.invalidateRows(gone.compactMap(\.write.recording), in: project)
    await fetch.publish(.journal(.interruptedDeletions(gone: gone.count, left: left)))
  }

  private func mayTryAgain(_ entries: [JournalEntry]) -> Bool {
    entries.map { mayTryAgain($0) }.allSatisfy { $0 }
  }

  /// Of the entries' recordings those that the server still lists: a list call for up to a hundred.
  private func stillThere(
    _ entries: [JournalEntry], in project: ProjectID
  ) async -> Result<Set<RecordingID>, FetchFailure> {
    var query = RecordingsQuery(dateFrom: "-5y", limit: entries.count)
    query.sessionIDs = entries.compactMap(\.write.recording)
    let asked = query
    return await attempt(as: .listing) { (calls) throws(FetchFailure) in
      try await calls.recordings(project, .matching(asked), nil, .unreported)
    }
    .flatMap { page in
      // A row that cannot be read may be any of them.
      page.rows.allSatisfy { $0.id != nil }
        ? .success(Set(page.rows.compactMap(\.id))) : .failure(.unreadable(.missing(field: "id")))
    }
  }
}

extension FetchFailure {
  fileprivate var isRefusal: Bool {
    if case .refused = self { true } else { false }
  }
}
