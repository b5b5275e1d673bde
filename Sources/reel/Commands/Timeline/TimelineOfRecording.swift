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
  private var reader = SnapshotReader()
  private var builder = TimelineBuilder()
  private let session: CommandSession
  private let showsProgress: Bool
  private var (calls, planned) = (0, 0)

  init(_ session: CommandSession) {
    self.session = session
    showsProgress = isatty(STDERR_FILENO) == 1
  }

  func receive(_ progress: SnapshotProgress) -> Bool {
    switch progress {
    // What came before is from the cache.
    case .planned(let planned): (calls, self.planned) = (0, planned)
    case .body(let body):
      reader.append(body)
      reader.endBody()
      builder.indexChanged(reader.updateIndex())
      builder.advance(in: reader)
      calls += 1
      if showsProgress { session.notes.showProgress("\(calls) of \(max(calls, planned)) calls…") }
    case .hole(let span, let failure):
      if let span { builder.holes.append(TimelineHole(span)) }
      let when = span.map { "from \(time($0.lowerBound)) to \(time($0.upperBound)) " } ?? ""
      session.notes.say(["reel: what was recorded \(when)cannot be had. \(session.wording.what(failure))"])
    case .skipped(let kind): session.notes.say(["reel: left out, because it is not known here: \(kind)."])
    case .waiting(let until, let failure):
      session.notes.say(["reel: waits until \(time(until)). \(session.wording.what(failure))"])
    }
    return true
  }

  func timeline() -> (Timeline, UnreadableCount) {
    session.notes.clearProgress()
    return (builder.timeline(of: reader.index), reader.unreadable + builder.unreadable)
  }

  private func time(_ date: Date) -> String { CivilTime(date, in: session.clock.zone).full }
}

extension TimelineHole {
  fileprivate init(_ span: ClosedRange<Date>) {
    self.init(
      start: Int64(clamping: span.lowerBound.timeIntervalSince1970 * 1000),
      end: Int64(clamping: span.upperBound.timeIntervalSince1970 * 1000))
  }
}
