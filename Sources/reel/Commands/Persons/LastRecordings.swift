import Foundation
import RecordingLibrary
import Recordings
import Replay
import Wording

/// What `reel last` is asked for: the newest recordings of a person.
struct LastRecordings: Sendable {
  /// How far back is looked.
  private static let window = FilterDate.relative("-90d")
  private static let windowInWords = "90 days"

  var person: String
  /// Nil for the newest one with its troubles.
  var limit: Int?

  func print(_ session: CommandSession) async throws(CommandFailure) {
    let columns = limit == nil ? RecordingFields.columns : RecordingTableRow.columns
    let printer = try session.printer(of: columns)
    let project = try await session.project()
    let words = try await self.words(session, in: project)
    let recordings = try await newest(words, session, in: project)
    guard let newest = recordings.first else {
      session.notes.say(["reel: no recordings of “\(person)” in the last \(Self.windowInWords)."])
      throw .ended(.notFound)
    }
    guard limit == nil else {
      let rows = PrintedRecordings(session)
      _ = await printer.print(await rows.rows(recordings, in: project))
      try await session.finish(printer)
      return try await rows.finish(printer)
    }
    try await print(newest, session, printer, in: project)
  }

  // MARK: The person

  private func words(
    _ session: CommandSession, in project: ProjectID
  ) async throws(CommandFailure) -> [FilterWord] {
    let found: [Person]
    do throws(FetchFailure) {
      found = try await session.library.persons(matching: person, in: project).persons
    } catch {
      guard case .missingScope = error else { throw .library(.fetch(error)) }
      session.notes.say(
        CommandFailure.library(.fetch(error)).lines(session.wording)
          + ["reel: so “\(person)” is taken for a distinct id."])
      return [FilterWord(.text(.distinctID, [person]))]
    }
    switch NamedPerson(person, among: found) {
    case .one(let words): return words
    case .several(let persons):
      throw .usage(
        ["reel: “\(person)” may be \(persons.count) persons; name one by its distinct id:"]
          + persons.map(NamedPerson.line))
    case .nobody:
      session.notes.say(["reel: nobody is known as “\(person)”."])
      throw .ended(.notFound)
    }
  }

  private func newest(
    _ words: [FilterWord], _ session: CommandSession, in project: ProjectID
  ) async throws(CommandFailure) -> [Recording] {
    let line = FilterLine(words + [FilterWord(.date(.from, Self.window))])
    let collected = Collected<Recording>()
    do throws(LibraryFailure) {
      _ = try await session.library.recordings(
        RecordingsQuestion(.all, filter: line), in: project, upTo: limit ?? 1
      ) { event in
        if case .rows(let rows) = event { await collected.add(rows.compactMap(\.recording)) }
        return true
      }
    } catch {
      throw CommandFailure(error)
    }
    return await collected.all
  }

  // MARK: The newest recording

  /// Its fields first: what went wrong takes longer to find out.
  private func print(
    _ recording: Recording, _ session: CommandSession, _ printer: RowPrinter, in project: ProjectID
  ) async throws(CommandFailure) {
    let printsObject = session.form.printsObjects
    if !printsObject { _ = await printer.print(RecordingFields.rows(recording, collections: nil)) }
    if session.form == .ids { return try await session.finish(printer) }
    var failure: CommandFailure?
    var troubles: [TroubleGroup] = []
    do throws(CommandFailure) {
      let (timeline, _) = try await SnapshotCollector(session).timeline(of: recording.id, in: project)
      troubles = timeline.troubles
    } catch {
      failure = error
    }
    var known = recording
    if printsObject {
      if failure == nil { known.raw = recording.raw.adding(TroubleRows.json(troubles), as: "troubles") }
      _ = await printer.print([RecordingTableRow.object(known)])
    } else if failure == nil {
      _ = await printer.print(TroubleRows.rows(troubles))
    }
    try await session.finish(printer)
    guard let failure else { return }
    session.notes.say(["reel: what went wrong in it is not known."])
    throw failure
  }
}

/// What comes in pieces.
actor Collected<Value: Sendable> {
  private(set) var all: [Value] = []

  func add(_ values: [Value]) { all += values }
}
