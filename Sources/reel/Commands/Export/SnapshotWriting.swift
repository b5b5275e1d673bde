import RecordingLibrary
import Recordings
import Wording

/// Writes the bodies of a recording's snapshots as they come.
actor SnapshotWriting {
  private let session: CommandSession
  private let output: StandardOutput
  private var problem: OutputProblem?
  private(set) var (bytes, holes) = (0, 0)

  init(_ session: CommandSession, to output: StandardOutput) {
    (self.session, self.output) = (session, output)
  }

  func write(
    _ id: RecordingID, in project: ProjectID
  ) async throws(CommandFailure) -> (bytes: Int, holes: Int) {
    do throws(LibraryFailure) {
      try await session.library.snapshots(of: id, in: project) { await self.receive($0) }
    } catch {
      throw CommandFailure(error)
    }
    if let problem { throw .output(problem) }
    return (bytes, holes)
  }

  /// Whether to go on.
  private func receive(_ progress: SnapshotProgress) -> Bool {
    switch progress {
    case .planned: return true
    case .body(let body): return write(body)
    case .hole(_, let failure):
      holes += 1
      session.notes.say(["reel: a part cannot be had. \(session.wording.what(failure))"])
    case .skipped(let kind): session.notes.say(["reel: left out, because it is not known here: \(kind)."])
    case .waiting(let until, let failure):
      let notices = SourceNotices(wording: session.wording, zone: session.clock.zone)
      session.notes.say([notices.waiting(until: until, failure)])
    }
    return true
  }

  private func write(_ body: [UInt8]) -> Bool {
    guard problem == nil, !body.isEmpty else { return problem == nil }
    do throws(OutputProblem) {
      try output.write(body)
      bytes += body.count
      // Bodies follow each other as lines.
      if body.last != UInt8(ascii: "\n") {
        try output.write("\n")
        bytes += 1
      }
    } catch {
      problem = error
    }
    return problem == nil
  }
}
