import Foundation
import RecordingLibrary
import Recordings
import Replay

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
    let (timeline, unreadable) = try await SnapshotCollector(session).timeline(of: reference.id, in: project)
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
