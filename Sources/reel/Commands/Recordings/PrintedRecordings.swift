import RecordingLibrary
import Recordings

/// Makes the rows that are printed of recordings: with what happened in them, where a column asks for that.
actor PrintedRecordings {
  private let session: CommandSession
  private let printsCells: Bool
  private let needsEvidence: Bool
  /// Why nothing is known of what happened; asked once.
  private var failure: FetchFailure?

  init(_ session: CommandSession, columns: [String]? = nil) {
    self.session = session
    let form = session.form
    printsCells = !form.printsObjects && form != .ids
    needsEvidence = printsCells && RecordingTableRow.needsEvidence(columns ?? session.request.columns)
  }

  func rows(_ recordings: [Recording], in project: ProjectID) async -> [OutputRow] {
    guard needsEvidence, failure == nil else { return rows(recordings, knowing: [:]) }
    do throws(FetchFailure) {
      let spans = recordings.compactMap(\.sessionSpan)
      return rows(recordings, knowing: try await session.library.evidence(of: spans, in: project))
    } catch {
      failure = error
      return rows(recordings, knowing: [:])
    }
  }

  /// Rows of the cache come without what the API answered.
  func cachedRows(_ recordings: [Recording], in project: ProjectID) async -> [OutputRow] {
    if session.form.printsObjects {
      let objects = await session.library.cachedObjects(of: recordings.map(\.id), in: project)
      return recordings.map { recording in
        var recording = recording
        recording.raw = objects[recording.id] ?? .emptyObject
        return RecordingTableRow.object(recording)
      }
    }
    guard needsEvidence else { return rows(recordings, knowing: [:]) }
    return rows(
      recordings, knowing: await session.library.source.cache.evidence(project, recordings.map(\.id)))
  }

  private func rows(
    _ recordings: [Recording], knowing known: [RecordingID: RecordingEvidence]
  ) -> [OutputRow] {
    // What no column shows is not looked up in the rows.
    guard printsCells else { return recordings.map(RecordingTableRow.object) }
    return recordings.map { RecordingTableRow.row($0, knowing: known[$0.id]) }
  }

  /// Says what the columns lack.
  func finish(_ printer: RowPrinter) async throws(CommandFailure) {
    guard let failure else { return }
    let failed = CommandFailure.library(.fetch(failure))
    await printer.say(
      ["reel: the columns of what happened (trouble, rage, pages) stay empty."]
        + failed.lines(session.wording))
    throw .ended(failed.status)
  }
}
