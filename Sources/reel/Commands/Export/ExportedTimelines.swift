import Recordings
import Replay

/// Recordings with what happened in them: the member `timeline` of an object, or a section of its own.
struct ExportedTimelines: Sendable {
  var session: CommandSession
  var project: ProjectID
  var output: StandardOutput

  func write(
    _ recordings: [Recording], _ tally: Tally, _ printer: RowPrinter, _ rows: PrintedRecordings
  ) async throws(CommandFailure) -> Tally {
    var tally = tally
    let isObject = session.form.printsObjects
    if !isObject {
      _ = await printer.print(await rows.rows(recordings, in: project))
      try await session.finish(printer)
    }
    for (place, recording) in recordings.enumerated() {
      let timeline = try await timeline(of: recording, &tally)
      if isObject {
        var known = recording
        if let timeline { known.raw = recording.raw.adding(Self.json(timeline), as: "timeline") }
        _ = await printer.print([RecordingTableRow.object(known)])
        if let problem = await printer.problem { throw .output(problem) }
      } else if let timeline {
        try write(section(of: recording, timeline))
      }
      session.notes.progress(done: place + 1, of: recordings.count, noun: "timeline")
    }
    if isObject { try await session.finish(printer) }
    return tally
  }

  /// Nil where it cannot be had, which is said.
  private func timeline(
    of recording: Recording, _ tally: inout Tally
  ) async throws(CommandFailure) -> Timeline? {
    do throws(CommandFailure) {
      return try await SnapshotCollector(session).timeline(of: recording.id, in: project).0
    } catch {
      guard error.isOfOneRecording else { throw error }
      session.notes.say(["reel: no timeline of \(recording.id):"] + error.lines(session.wording))
      tally.failed(error)
      return nil
    }
  }

  private static func json(_ timeline: Timeline) -> JSONValue {
    .array(TimelineJSON.lines(of: timeline).compactMap { try? JSONText($0).value() })
  }

  private func section(of recording: Recording, _ timeline: Timeline) -> String {
    let page = RecordingReference(recording.id).page(on: session.server, in: project)
    let head = EvidenceHead(title: "Recording \(recording.id)") { "\(page)?t=\($0)" }
    return "\n" + TimelineMarkdown.text(of: timeline, head)
  }

  private func write(_ text: String) throws(CommandFailure) {
    do throws(OutputProblem) {
      try output.write(text)
    } catch {
      throw .output(error)
    }
  }
}
