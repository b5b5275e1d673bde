import Foundation
import RecordingLibrary
import Recordings
import Replay
import Wording

/// Takes snapshots as they come, and says on standard error what cannot be read.
actor SnapshotCollector {
  private var reader = TimelineReader()
  private let session: CommandSession
  private var (calls, planned) = (0, 0)

  init(_ session: CommandSession) {
    self.session = session
  }

  /// All of a recording that can be had, with what only the event store has.
  func timeline(
    of id: RecordingID, in project: ProjectID
  ) async throws(CommandFailure) -> (Timeline, UnreadableCount) {
    do throws(LibraryFailure) {
      try await session.library.snapshots(of: id, in: project) { await self.receive($0) }
    } catch {
      // What was read before is no timeline of the recording.
      throw CommandFailure(error)
    }
    await addEvents(of: id, in: project)
    return timeline()
  }

  /// The snapshots alone, without what analytics adds.
  func snapshots(
    of id: RecordingID, in project: ProjectID
  ) async throws(CommandFailure) -> SnapshotReader {
    do throws(LibraryFailure) {
      try await session.library.snapshots(of: id, in: project) { await self.receive($0) }
    } catch {
      throw CommandFailure(error)
    }
    session.notes.clearProgress()
    return reader.snapshots
  }

  private func receive(_ progress: SnapshotProgress) -> Bool {
    switch progress {
    // What came before is from the cache.
    case .planned(let planned): (calls, self.planned) = (0, planned)
    case .body(let body):
      reader.append(body)
      calls += 1
      session.notes.progress(done: calls, of: max(calls, planned), noun: "call")
    case .hole(let span, let failure):
      if let span { reader.builder.holes.append(TimelineHole(span)) }
      let when = span.map { "from \(time($0.lowerBound)) to \(time($0.upperBound)) " } ?? ""
      session.notes.say(["reel: what was recorded \(when)cannot be had. \(session.wording.what(failure))"])
    case .skipped(let kind): session.notes.say(["reel: left out, because it is not known here: \(kind)."])
    case .waiting(let until, let failure):
      session.notes.say(["reel: waits until \(time(until)). \(session.wording.what(failure))"])
    }
    return true
  }

  /// What only the event store has. Without its scope the lines are all there is.
  private func addEvents(of id: RecordingID, in project: ProjectID) async {
    let known = reader.timeline
    guard !known.entries.isEmpty else { return }
    let date = { (time: Int64) in Date(timeIntervalSince1970: Double(time) / 1000) }
    let span = SessionSpan(id: id, start: date(known.start), end: date(known.end))
    do throws(FetchFailure) {
      reader.builder.analytics = try await session.library.source.sessionEvents(project, span, .user).events
    } catch {
      if case .missingScope = error { return }
      session.notes.say(["reel: without the event store's events. \(session.wording.what(error))"])
    }
  }

  private func timeline() -> (Timeline, UnreadableCount) {
    session.notes.clearProgress()
    return (reader.timeline, reader.unreadable)
  }

  private func time(_ date: Date) -> String { CivilTime(date, in: session.clock.zone).full }
}
