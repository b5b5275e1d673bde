import RecordingLibrary
import Recordings

/// What `reel show` prints of several recordings: a table each for persons, a row each for programs.
struct RecordingsShowing: Sendable {
  var references: RecordingReferences

  func print(_ session: CommandSession) async throws(CommandFailure) {
    if references.isEmpty { return }
    let batch = RecordingBatch(references: references, verb: "shown")
    if references.valid.count == 1, references.invalid.isEmpty {
      return try await RecordingShowing(reference: references.valid[0]).print(session)
    }
    if session.form.isTable, session.request.columns == nil {
      return try await tables(session, batch)
    }
    try await rows(session, batch)
  }

  private func tables(_ session: CommandSession, _ batch: RecordingBatch) async throws(CommandFailure) {
    var isFirst = true
    try await batch.each(session) { (reference) throws(CommandFailure) in
      try await RecordingShowing(reference: reference, isSetOff: !isFirst).print(session)
      isFirst = false
    }
  }

  private func rows(_ session: CommandSession, _ batch: RecordingBatch) async throws(CommandFailure) {
    let printer = try session.printer(of: RecordingTableRow.columns)
    let rows = PrintedRecordings(session)
    let project = session.isCachedOnly ? try await session.cachedProject() : try await session.project()
    do throws(CommandFailure) {
      try await batch.each(session) { (reference) throws(CommandFailure) in
        let recording = try await recording(reference, session, in: project)
        let made =
          session.isCachedOnly
          ? await rows.cachedRows([recording], in: project) : await rows.rows([recording], in: project)
        _ = await printer.print(made)
        if let problem = await printer.problem { throw .output(problem) }
      }
    } catch {
      // An array is closed also where something failed.
      try await session.finish(printer)
      throw error
    }
    try await session.finish(printer)
    try await rows.finish(printer)
  }

  private func recording(
    _ reference: RecordingReference, _ session: CommandSession, in project: ProjectID
  ) async throws(CommandFailure) -> Recording {
    if session.isCachedOnly {
      guard let kept = await session.library.cachedRecording(reference.id, in: project) else {
        throw .notCached
      }
      return kept
    }
    do {
      return try await session.library.recording(reference.id, in: project)
    } catch {
      throw CommandFailure(error)
    }
  }
}
