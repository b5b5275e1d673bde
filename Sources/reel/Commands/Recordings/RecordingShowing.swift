import Foundation
import RecordingLibrary
import Recordings

/// What `reel show` is asked for, and how it is answered.
struct RecordingShowing: Sendable {
  var reference: RecordingReference
  /// An empty line stands before it.
  var isSetOff = false

  func print(_ session: CommandSession) async throws(CommandFailure) {
    try reference.checkHost(session.server)
    let printer = try session.printer(of: RecordingFields.columns)
    try await session.answer(
      with: printer,
      asked: { () throws(CommandFailure) in try await asked(session, printer) },
      cached: { () throws(CommandFailure) in try await cached(session, printer) })
  }

  private func asked(_ session: CommandSession, _ printer: RowPrinter) async throws(CommandFailure) {
    let project = try await session.project()
    do throws(LibraryFailure) {
      let recording = try await session.library.recording(reference.id, in: project)
      if session.form.printsObjects { return await print(recording, nil, printer) }
      do throws(LibraryFailure) {
        let collections = try await session.library.membership(of: reference.id, in: project)
        await print(recording, collections, printer)
      } catch {
        // What is known is printed all the same.
        await print(recording, nil, printer)
        try await sayUnknown(error, session, printer)
      }
    } catch {
      throw CommandFailure(error)
    }
  }

  private func sayUnknown(
    _ failure: LibraryFailure, _ session: CommandSession, _ printer: RowPrinter
  ) async throws(LibraryFailure) {
    let failed = CommandFailure(failure)
    guard failed.status == .notAllowed else { throw failure }
    await printer.say(["reel: which collections hold it is not known."] + failed.lines(session.wording))
  }

  private func cached(
    _ session: CommandSession, _ printer: RowPrinter
  ) async throws(CommandFailure) -> Date? {
    let project = try await session.cachedProject()
    guard let recording = await session.library.cachedRecording(reference.id, in: project) else {
      throw .notCached
    }
    await print(recording, nil, printer)
    return await session.library.answeredAt(.recording(recording.id), in: project)
  }

  private func print(_ recording: Recording, _ collections: [Playlist]?, _ printer: RowPrinter) async {
    if isSetOff { await printer.separate() }
    _ = await printer.print(RecordingFields.rows(recording, collections: collections))
  }
}
