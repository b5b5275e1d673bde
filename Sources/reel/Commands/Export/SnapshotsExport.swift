import Foundation
import Glibc
import RecordingLibrary
import Recordings

/// Recordings themselves, a file each, as the API serves them: lines of JSON that `reel timeline` reads.
struct SnapshotsExport: Sendable {
  static let columns = [
    OutputColumn(name: "id", title: "ID", least: 36, most: 64, isWhole: true, importance: 3),
    OutputColumn(name: "file", title: "FILE", least: 20, most: 400, isWhole: true, importance: 2),
    OutputColumn(name: "bytes", title: "BYTES", least: 8, most: 14, alignsRight: true, importance: 1),
  ]

  var export: RecordingsExport
  var folder: String
  /// Also those that are there already.
  var replaces: Bool

  func run(_ session: CommandSession) async throws(CommandFailure) {
    try makeFolder()
    let project = try await session.project()
    let references = try await self.references(session, in: project)
    try await export.file.write { (output) throws(CommandFailure) in
      let printer = try session.printer(of: Self.columns, to: output)
      var kept = 0
      do throws(CommandFailure) {
        let batch = RecordingBatch(references: references, verb: "kept")
        try await batch.each(session) { (reference) throws(CommandFailure) in
          let path = path(of: reference.id, "jsonl")
          if !replaces, access(path, F_OK) == 0 {
            kept += 1
            return
          }
          let bytes = try await keep(reference.id, at: path, session, in: project)
          _ = await printer.print([Self.row(reference.id, path, bytes)])
          if let problem = await printer.problem { throw .output(problem) }
        }
      } catch {
        try await session.finish(printer)
        throw error
      }
      try await session.finish(printer)
      if kept > 0 {
        session.notes.say(["reel: already there: \(kept) of them; --force reads them again."])
      }
    }
  }

  private func makeFolder() throws(CommandFailure) {
    guard mkdir(folder, 0o700) != 0 else { return }
    let code = errno
    if code == EEXIST, ExportFile.isFolder(folder) { return }
    throw ExportFile.failed(folder, code == EEXIST ? ENOTDIR : code)
  }

  /// Those that the list holds now.
  private func references(
    _ session: CommandSession, in project: ProjectID
  ) async throws(CommandFailure) -> RecordingReferences {
    if case .recordings(let references) = export.subject { return references }
    let printer = try session.printer(of: Self.columns)
    let (recordings, _) = try await export.recordings(session, in: project, printer) { _ in true }
    var references = RecordingReferences()
    for recording in recordings { references.append(recording.id.text) }
    return references
  }

  private func path(of id: RecordingID, _ ending: String) -> String {
    let name = id.text.addingPercentEncoding(withAllowedCharacters: .urlPathSegment) ?? "recording"
    return "\(folder)/\(name).\(ending)"
  }

  /// One with holes gets a name of its own, and is read again the next time.
  private func keep(
    _ id: RecordingID, at path: String, _ session: CommandSession, in project: ProjectID
  ) async throws(CommandFailure) -> Int {
    let partial = self.path(of: id, "partial.jsonl")
    let part = ExportFile(path: partial, replaces: true)
    let written = try await part.write { (output) throws(CommandFailure) in
      try await SnapshotWriting(session, to: output).write(id, in: project)
    }
    guard written.bytes > 0 else {
      unlink(partial)
      throw .nothingRecorded
    }
    guard written.holes == 0 else {
      session.notes.say(["reel: parts of \(id) cannot be had; the rest is in \(partial)."])
      throw .partlyHad
    }
    guard rename(partial, path) == 0 else { throw ExportFile.failed(path, errno) }
    return written.bytes
  }

  private static func row(_ id: RecordingID, _ path: String, _ bytes: Int) -> OutputRow {
    let object: JSONValue = .object([
      "id": .string(id.text), "file": .string(path), "bytes": .integer(bytes),
    ])
    return OutputRow(
      cells: [.text(id.text), .text(path), .number(bytes)], raw: JSONText(object.compact), id: id.text)
  }
}
