import Foundation
import Glibc
import RecordingLibrary
import Recordings
import Replay
import Wording

/// The timeline of a recording on the server.
struct TimelineOfRecording: Sendable {
  let reference: RecordingReference
  let printing: TimelinePrinting

  init(_ reference: RecordingReference, _ printing: TimelinePrinting) {
    (self.reference, self.printing) = (reference, printing)
  }

  func print(_ session: CommandSession) async throws(CommandFailure) {
    try reference.checkHost(session.server)
    let project = try await session.project()
    let reading = SnapshotCollector(session)
    do throws(LibraryFailure) {
      try await session.library.snapshots(of: reference.id, in: project) { await reading.receive($0) }
    } catch {
      // What was read before is no timeline of the recording.
      throw CommandFailure(error)
    }
    await reading.addEvents(of: reference.id, in: project)
    let (timeline, unreadable) = await reading.timeline()
    guard !timeline.entries.isEmpty else { throw .nothingRecorded }
    let page = reference.page(on: session.server, in: project)
    let head = EvidenceHead(title: "Recording \(reference.id)") { "\(page)?t=\($0)" }
    do throws(OutputProblem) {
      try printing.print(timeline, head, to: session.output)
    } catch {
      throw .output(error)
    }
    for sentence in [timeline.outlierSentence, unreadable.sentence].compactMap({ $0 }) {
      session.notes.say(["reel: \(sentence)"])
    }
  }
}

/// Takes snapshots as they come, and says on standard error what cannot be read.
private actor SnapshotCollector {
  private var reader = TimelineReader()
  private let session: CommandSession
  private var (calls, planned) = (0, 0)

  init(_ session: CommandSession) {
    self.session = session
  }

  func receive(_ progress: SnapshotProgress) -> Bool {
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
  func addEvents(of id: RecordingID, in project: ProjectID) async {
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

  func timeline() -> (Timeline, UnreadableCount) {
    session.notes.clearProgress()
    return (reader.timeline, reader.unreadable)
  }

  private func time(_ date: Date) -> String { CivilTime(date, in: session.clock.zone).full }
}
