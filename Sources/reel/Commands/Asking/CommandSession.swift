import Foundation
import RecordingLibrary
import Recordings
import Wording

/// What a command works with that asks PostHog.
struct CommandSession: Sendable {
  let library: RecordingLibrary
  let server: Server
  let request: OutputRequest
  let isCachedOnly: Bool
  let clock: OutputClock
  let output = StandardOutput()
  let notes = CommandNotes()

  var wording: FailureWording { FailureWording(host: server.base, now: clock.now, zone: clock.zone) }

  var form: OutputForm { request.form(to: output) }

  /// `columns`: all that can be printed.
  func printer(of columns: [OutputColumn]) throws(CommandFailure) -> RowPrinter {
    try printer(of: columns, to: output)
  }

  /// The same to another place.
  func printer(
    of columns: [OutputColumn], to output: StandardOutput
  ) throws(CommandFailure) -> RowPrinter {
    do throws(ColumnSelection.Unknown) {
      let selection = try ColumnSelection(columns, named: request.columns)
      let writer = OutputWriter(
        request.form(to: output), selection, at: clock, hasHeader: request.hasHeader, fields: request.fields)
      return RowPrinter(writer, to: output, notes)
    } catch {
      throw .usage(["reel: \(error.sentence)"])
    }
  }

  /// The project to work in, as the server tells it.
  func project() async throws(CommandFailure) -> ProjectID {
    do throws(LibraryFailure) {
      return try await library.account().project.id
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The project to look up in the cache.
  func cachedProject() async throws(CommandFailure) -> ProjectID {
    if let project = await library.cachedProject()?.id ?? server.project { return project }
    throw .notCached
  }

  /// Asks the server; where it cannot be asked, prints what the cache holds. `cached` answers since when it
  /// holds that.
  func answer(
    with printer: RowPrinter, asked: () async throws(CommandFailure) -> Void,
    cached: () async throws(CommandFailure) -> Date?
  ) async throws(CommandFailure) {
    if isCachedOnly { return try await finish(printer, age: try await cached()) }
    do throws(CommandFailure) {
      try await asked()
    } catch {
      guard error.status == .unanswered, await printer.printed == 0 else { throw error }
      await printer.say(error.lines(wording))
      do throws(CommandFailure) {
        try await finish(printer, age: try await cached())
      } catch {
        guard case .notCached = error else { throw error }
      }
      throw .ended(.unanswered)
    }
    try await finish(printer, age: nil)
  }

  /// Writes the end, and says what could not be printed. `age`: since when the cache holds it.
  func finish(_ printer: RowPrinter, age: Date? = nil) async throws(CommandFailure) {
    do throws(OutputProblem) {
      try await printer.finish()
    } catch {
      throw .output(error)
    }
    let unreadable = await printer.unreadable
    if unreadable > 0 {
      await printer.say([
        "reel: \(Amounts.counted(unreadable, "row")) not printed: the object is not at hand."
      ])
    }
    await printer.say(printer.mistakes.map { "reel: \($0)" })
    guard let age else { return }
    let time = CivilTime(age, in: clock.zone).full
    await printer.say(["reel: from the cache, as of \(time) (\(Amounts.age(age, at: clock.now)))."])
  }
}
