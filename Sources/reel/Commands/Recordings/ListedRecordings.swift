import RecordingLibrary
import Recordings

/// Reads lists to their end before something is done with all that they hold.
struct ListedRecordings: Sendable {
  /// As many ids as the server compares in one list.
  private static let idsAtATime = 100

  let writing: Writing

  private var session: CommandSession { writing.session }

  /// Those of the recordings that the server has, in the order of the ids.
  func recordings(_ ids: [RecordingID]) async throws(CommandFailure) -> [Recording] {
    var listed: [RecordingID: Recording] = [:]
    for start in stride(from: 0, to: ids.count, by: Self.idsAtATime) {
      let part = Array(ids[start..<min(ids.count, start + Self.idsAtATime)])
      var query = RecordingsQuery(dateFrom: "-5y", limit: part.count)
      query.sessionIDs = part
      for recording in try await found(.matching(query)).recordings { listed[recording.id] = recording }
    }
    return ids.compactMap { listed[$0] }
  }

  /// Those that the cache knows, or the server has.
  func known(_ ids: [RecordingID]) async throws(CommandFailure) -> Set<RecordingID> {
    var known: Set<RecordingID> = []
    for id in ids where await session.library.cachedRecording(id, in: writing.project) != nil {
      known.insert(id)
    }
    let asked = ids.filter { !known.contains($0) }
    return known.union(try await recordings(asked).map(\.id))
  }

  func found(_ listing: RecordingListing) async throws(CommandFailure) -> DeletableRecordings.Found {
    let found = FoundRecordings()
    let project = writing.project
    _ = try await session.patiently { () throws(LibraryFailure) in
      found.beginAnew()
      do throws(FetchFailure) {
        _ = try await session.library.recordings(ListRequest(listing), in: project) { event in
          receive(event, found)
        }
      } catch {
        throw .fetch(error)
      }
    }
    return found.found
  }

  /// Whether to go on. Rows that a missing condition lets through are not deleted.
  func receive(_ event: ListEvent, _ found: FoundRecordings) -> Bool {
    switch event {
    case .rows(let rows):
      let count = found.append(rows)
      session.notes.progress(done: count, of: nil, noun: "recording")
      return true
    case .waiting(let moment, let failure):
      session.notes.say([
        SourceNotices(wording: session.wording, zone: session.clock.zone).waiting(until: moment, failure)
      ])
      return true
    // Each row is counted once, whichever reading it comes from.
    case .beganAnew: return true
    case .notApplied(let parts): return found.cannotApply(parts)
    }
  }
}
