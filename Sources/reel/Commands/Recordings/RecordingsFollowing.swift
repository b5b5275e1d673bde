import Foundation
import RecordingLibrary
import Recordings
import Wording

/// `reel recordings --follow`: what is new in a list, line by line as it comes, until Ctrl-C.
struct RecordingsFollowing: Sendable {
  /// Seconds between two looks at a server without limits.
  private static let pause: TimeInterval = 10

  var reading: RecordingsReading
  /// How many rows of the first look are printed, too.
  var showing: Int

  func print(_ session: CommandSession) async throws(CommandFailure) {
    let printer = try session.printer(of: RecordingTableRow.columns)
    let rows = PrintedRecordings(session)
    let project = try await session.project()
    let question = try await reading.question(session, in: project)
    // The header is there before the first row.
    _ = await printer.print([])
    try await reading.library { () throws(LibraryFailure) in
      try await session.library.follow(
        question, in: project, showing: showing, pause: session.server.isUnlimited ? Self.pause : nil
      ) { event in await receive(event, session, printer, rows, project) }
    }
    try await session.finish(printer)
    try await rows.finish(printer)
  }

  private func receive(
    _ event: FollowEvent, _ session: CommandSession, _ printer: RowPrinter, _ rows: PrintedRecordings,
    _ project: ProjectID
  ) async -> Bool {
    switch event {
    case .rows(let new):
      return await printer.print(await rows.rows(new.compactMap(\.recording), in: project))
    case .gap:
      await printer.say(["reel: more recordings came than were read; some are not printed."])
    case .waiting(let moment, let failure):
      let notices = SourceNotices(wording: session.wording, zone: session.clock.zone)
      await printer.say([notices.waiting(until: moment, failure)])
    }
    return true
  }
}
