import RecordingLibrary
import Recordings
import Replay
import Wording

/// What `reel export` writes of recordings as rows or objects, with their timelines if these are asked for.
struct RecordingsExport: Sendable {
  var subject: ExportSubject
  var length: Length
  var file: ExportFile

  func run(_ session: CommandSession, withTimelines: Bool) async throws(CommandFailure) {
    let project = try await session.project()
    let tally = try await file.write { (output) throws(CommandFailure) -> Tally in
      let printer = try session.printer(of: RecordingTableRow.columns, to: output)
      let rows = PrintedRecordings(session)
      let (recordings, tally): ([Recording], Tally)
      if withTimelines {
        (recordings, tally) = try await self.recordings(session, in: project, printer) { _ in true }
      } else {
        (recordings, tally) = try await self.recordings(session, in: project, printer) { new in
          await printer.print(await rows.rows(new, in: project))
        }
      }
      if let problem = await printer.problem { throw .output(problem) }
      guard withTimelines else {
        try await session.finish(printer)
        try await rows.finish(printer)
        return tally
      }
      let timelines = ExportedTimelines(session: session, project: project, output: output)
      return try await timelines.write(recordings, tally, printer, rows)
    }
    try tally.finish()
  }

  /// All of them; `receive` gets them as they come, and answers whether to go on.
  func recordings(
    _ session: CommandSession, in project: ProjectID, _ printer: RowPrinter,
    receive: @escaping @Sendable ([Recording]) async -> Bool
  ) async throws(CommandFailure) -> ([Recording], Tally) {
    let collected = Collected<Recording>()
    var tally = Tally()
    switch subject {
    case .list(let words, let playlist):
      let reading = RecordingsReading(filter: FilterArguments(words), playlist: playlist, length: length)
      let summary = try await reading.read(session, in: project, printer) { new in
        await collected.add(new)
        return await receive(new)
      }
      session.notes.say(RecordingsNotes(summary: summary, length: length, isTable: false).lines)
      tally.succeeded(summary.rows)
    case .recordings(let references):
      let batch = RecordingBatch(references: references, verb: "exported")
      do throws(CommandFailure) {
        try await batch.each(session) { (reference) throws(CommandFailure) in
          let recording = try await self.recording(reference, session, in: project)
          await collected.add([recording])
          if await !receive([recording]) { throw .output(await printer.problem ?? .readerLeft) }
          tally.succeeded()
        }
      } catch {
        // What could be had is written all the same, where something could.
        guard case .ended = error, tally.done > 0 else { throw error }
        tally.failed(error)
      }
    }
    return (await collected.all, tally)
  }

  private func recording(
    _ reference: RecordingReference, _ session: CommandSession, in project: ProjectID
  ) async throws(CommandFailure) -> Recording {
    do {
      return try await session.library.recording(reference.id, in: project)
    } catch {
      throw CommandFailure(error)
    }
  }
}
