import ArgumentParser
import Foundation
import RecordingLibrary
import Recordings
import Wording

/// What `reel recordings` is asked for, and how it is answered.
struct RecordingsReading: Sendable {
  /// Rows of the cache that are printed at a time.
  private static let lot = 500

  var filter: FilterArguments
  var playlist: String?
  var length: Length

  /// Ends the command where the words cannot be read, or not be asked. Words of a playlist are looked at
  /// again when it is known what that is.
  func checkFilter(at clock: OutputClock) throws {
    do throws(FilterMistake) {
      if playlist == nil { _ = try typedQuestion(nil, in: clock) } else { _ = try filter.filter() }
    } catch {
      StandardError.say(error.lines)
      throw ExitCode(ExitStatus.usage.rawValue)
    }
  }

  func print(_ session: CommandSession) async throws(CommandFailure) {
    try await print(session, to: try session.printer(of: RecordingTableRow.columns))
  }

  func print(_ session: CommandSession, to printer: RowPrinter) async throws(CommandFailure) {
    let rows = PrintedRecordings(session)
    try await session.answer(
      with: printer,
      asked: { () throws(CommandFailure) in try await asked(session, printer, rows) },
      cached: { () throws(CommandFailure) in try await cached(session, printer, rows) })
    try await rows.finish(printer)
  }

  private func asked(
    _ session: CommandSession, _ printer: RowPrinter, _ rows: PrintedRecordings
  ) async throws(CommandFailure) {
    let project = try await session.project()
    let summary = try await read(session, in: project, printer) { recordings in
      await printer.print(await rows.rows(recordings, in: project))
    }
    if let problem = await printer.problem { throw .output(problem) }
    let notes = RecordingsNotes(summary: summary, length: length, isTable: session.form.isTable)
    await printer.say(notes.lines)
  }

  /// Asks the server for the recordings, and hands them over page by page; `receive` answers whether to go on.
  @discardableResult func read(
    _ session: CommandSession, in project: ProjectID, _ printer: RowPrinter,
    receive: @escaping @Sendable ([Recording]) async -> Bool
  ) async throws(CommandFailure) -> ListSummary {
    let question = try await question(session, in: project)
    await sayUnapplied(question, session, printer)
    return try await library { () throws(LibraryFailure) in
      try await session.library.recordings(question, in: project, upTo: length.limit) { event in
        await self.receive(event, session, printer, receive)
      }
    }
  }

  /// What the server is asked, when it is known which playlist is named.
  func question(
    _ session: CommandSession, in project: ProjectID
  ) async throws(CommandFailure) -> RecordingsQuestion {
    let named = try await look { (text) throws(LibraryFailure) in
      try await session.library.playlist(named: text, in: project)
    }
    return try question(named, in: session.clock)
  }

  /// A saved filter may have fields that say nothing to Reel. The rows are more than it asks for then.
  private func sayUnapplied(
    _ question: RecordingsQuestion, _ session: CommandSession, _ printer: RowPrinter
  ) async {
    guard let sentence = UnappliedWording.sentence(question.unappliedFields(in: session.clock.zone)) else {
      return
    }
    await printer.say(["reel: " + sentence + "."])
  }

  /// Whether to go on.
  private func receive(
    _ event: ListEvent, _ session: CommandSession, _ printer: RowPrinter,
    _ receive: @Sendable ([Recording]) async -> Bool
  ) async -> Bool {
    switch event {
    case .rows(let rows): return await receive(rows.compactMap(\.recording))
    case .waiting(let moment, let failure):
      let notices = SourceNotices(wording: session.wording, zone: session.clock.zone)
      await printer.say([notices.waiting(until: moment, failure)])
    case .beganAnew:
      await printer.say(["reel: the server lost its place in the list; it is read from the start again."])
    case .notApplied(let parts): await printer.say(["reel: " + QueryPartWording.sentence(parts) + "."])
    }
    return true
  }

  private func cached(
    _ session: CommandSession, _ printer: RowPrinter, _ rows: PrintedRecordings
  ) async throws(CommandFailure) -> Date? {
    let project = try await session.cachedProject()
    let named = try await look { (text) throws(LibraryFailure) in
      try await session.library.cachedPlaylist(named: text, in: project)
    }
    let question = try question(named, in: session.clock)
    await sayUnapplied(question, session, printer)
    let list = try await library { () throws(LibraryFailure) in
      try await session.library.cachedRecordings(question, in: project, upTo: length.limit)
    }
    guard let list else { throw .notCached }
    var rest = list.rows[...]
    while !rest.isEmpty {
      let lot = rest.prefix(Self.lot).compactMap(\.recording)
      rest = rest.dropFirst(Self.lot)
      guard await printer.print(await rows.cachedRows(lot, in: project)) else { break }
    }
    return list.oldestAt
  }

  private func question(
    _ named: Playlist?, in clock: OutputClock
  ) throws(CommandFailure) -> RecordingsQuestion {
    do throws(FilterMistake) {
      return try typedQuestion(named, in: clock)
    } catch {
      throw .filter(error)
    }
  }

  private func typedQuestion(
    _ named: Playlist?, in clock: OutputClock
  ) throws(FilterMistake) -> RecordingsQuestion {
    try filter.question(of: named, at: clock)
  }

  private func look(
    _ find: (String) async throws(LibraryFailure) -> Playlist
  ) async throws(CommandFailure) -> Playlist? {
    guard let playlist else { return nil }
    return try await library { () throws(LibraryFailure) in try await find(playlist) }
  }

  func library<Value>(
    _ ask: () async throws(LibraryFailure) -> Value
  ) async throws(CommandFailure) -> Value {
    do throws(LibraryFailure) {
      return try await ask()
    } catch {
      if case .listing(.line(let problem)) = error { throw .filter(filter.mistake(problem)) }
      throw CommandFailure(error)
    }
  }
}
