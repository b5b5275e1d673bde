import Foundation
import RecordingLibrary
import Recordings
import Wording

/// What a command works with that asks PostHog.
struct CommandSession: Sendable {
  let library: RecordingLibrary
  let server: Server
  let form: OutputForm
  let isCachedOnly: Bool
  let clock: OutputClock
  let output = StandardOutput()
  let notes = CommandNotes()

  var wording: FailureWording { FailureWording(host: server.base, now: clock.now, zone: clock.zone) }

  func printer(of columns: [OutputColumn]) -> RowPrinter {
    RowPrinter(OutputWriter(form, columns, at: clock), to: output, notes)
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

  private func finish(_ printer: RowPrinter, age: Date?) async throws(CommandFailure) {
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
    guard let age else { return }
    let time = CivilTime(age, in: clock.zone).full
    await printer.say(["reel: from the cache, as of \(time) (\(Amounts.age(age, at: clock.now)))."])
  }
}
