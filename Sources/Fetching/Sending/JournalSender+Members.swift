import PostHogAPI
import RecordingCache
import Recordings

/// What was there before must not go when an addition is undone, so it is looked at before the first is sent.
extension JournalSender {
  /// The most rows of a collection that the server shows.
  private static var mostShown: Int { 50 }

  /// One call for all the additions of a step to a playlist, and only where some of them are not known.
  /// Answers the outage that kept it from looking: nothing is sent then.
  func readMembersBefore(
    _ entries: [JournalEntry], of playlist: PlaylistID, in project: ProjectID
  ) async -> FetchFailure? {
    let unknown = entries.filter { if case .add(_, _, wasThere: nil) = $0.write { true } else { false } }
    guard let step = unknown.first?.step, unknown.allSatisfy({ $0.step == step }) else { return nil }
    let key = StepPlaylist(step: step, playlist: playlist)
    let asking = members[key] ?? Task { await self.members(of: playlist, in: project) }
    members[key] = asking
    switch await asking.value {
    case .failure(let failure) where failure.isOutage:
      members[key] = nil
      return failure
    // The server does not say: nothing is known then, as before.
    case .failure: return nil
    case .success(let members): await recordMembers(members, for: unknown)
    }
    return nil
  }

  private func recordMembers(_ members: CollectionMembers, for unknown: [JournalEntry]) async {
    var known: [EntryID: Bool] = [:]
    for entry in unknown { known[entry.id] = entry.write.recording.flatMap(members.holds) }
    guard !known.isEmpty else { return }
    queue.setWasThere(known)
    do throws(JournalFailure) {
      try await journal().setWasThere(known)
    } catch {
      await fetch.publish(.journal(.notKept(error)))
    }
  }

  private func members(
    of playlist: PlaylistID, in project: ProjectID
  ) async -> Result<CollectionMembers, FetchFailure> {
    let page = await attempt { (calls) throws(FetchFailure) in
      try await calls.recordings(project, .collection(playlist), nil, .unreported)
    }
    return page.map { page in
      // A row that cannot be read may be any.
      let isReadable = page.rows.allSatisfy { $0.id != nil }
      return CollectionMembers(
        shown: Set(page.rows.compactMap(\.id)), isWhole: isReadable && page.rows.count < Self.mostShown)
    }
  }
}
