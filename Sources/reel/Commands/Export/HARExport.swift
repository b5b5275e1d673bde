import ArgumentParser
import Recordings
import Replay

/// The requests of one recording as an HTTP archive.
struct HARExport: Sendable {
  var export: RecordingsExport

  func run(_ session: CommandSession) async throws(CommandFailure) {
    guard case .recordings(let references) = export.subject, references.valid.count == 1,
      references.invalid.isEmpty
    else { throw .usage(["reel: --har takes one recording: its id or address."]) }
    let reference = references.valid[0]
    try reference.checkHost(session.server)
    let project = try await session.project()
    let snapshots = try await SnapshotCollector(session).snapshots(of: reference.id, in: project)
    guard snapshots.index.count > 0 else { throw .nothingRecorded }
    let text = RecordingHAR.text(of: snapshots, creator: ("reel", Reel.configuration.version))
    try await export.file.write { (output) throws(CommandFailure) in
      do throws(OutputProblem) {
        try output.write(text)
      } catch {
        throw .output(error)
      }
    }
  }
}
