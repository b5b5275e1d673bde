import ArgumentParser
import Dispatch
import Foundation
import Glibc
import RecordingLibrary
import Recordings
import Synchronization

/// Runs a command that asks PostHog, from the first question until connections and cache are closed.
enum CommandRun {
  typealias Work = @Sendable (CommandSession) async throws(CommandFailure) -> Void

  /// Throws the exit status where it is not 0. `writes`: it changes something on the server, and is refused where
  /// nothing may be.
  static func run(
    _ connection: ConnectionRequest, output: OutputRequest = OutputRequest(), cached: Bool = false,
    writes: Bool = false, _ work: @escaping Work
  ) throws {
    let environment = ProcessEnvironment.variables
    // The demo's ids hold the moment it is made as of: within an hour one command finds what another one
    // printed.
    let settings = try connection.settings(environment)
    if writes, let refusal = settings.refusalOfWrites {
      throw StartProblem(lines: [refusal], status: ExitStatus.notAllowed.rawValue)
    }
    let server = try settings.server(environment, demoAsOf: Date().beginOfHour)
    if server.keepsJournal, let problem = UserFolders(environment).unusableQuota {
      StandardError.say(["reel: \(problem)."])
    }
    // Whoever reads the output may leave: that is seen where it is written.
    signal(SIGPIPE, SIG_IGN)
    let connected = Connected(
      server, over: ServerConnection(server),
      journal: server.journal(environment, namesKept: settings.namesKept),
      quotaPath: server.quotaPath(environment),
      cache: server.cache(environment, settings.cache))
    let session = session(server, connected.library, output: output, cached: cached)
    let outcome = Outcome()
    let done = DispatchSemaphore(value: 0)
    let task = Task.detached {
      outcome.status.withLock { [status = await perform(work, session)] in $0 = status }
      await session.library.close()
      await connected.close()
      done.signal()
    }
    let interruption = Interruption(of: task, session.notes)
    done.wait()
    interruption.end()
    let status = outcome.status.withLock { $0 }
    if status != .done { throw ExitCode(status.rawValue) }
  }

  private final class Outcome: Sendable {
    let status = Mutex(ExitStatus.done)
  }

  private static func session(
    _ server: Server, _ library: RecordingLibrary, output: OutputRequest, cached: Bool
  ) -> CommandSession {
    CommandSession(
      library: library, server: server, request: output,
      isCachedOnly: cached, clock: OutputClock(now: Date(), zone: library.zone))
  }

  private static func perform(_ work: Work, _ session: CommandSession) async -> ExitStatus {
    await session.library.listen { notice in
      session.notes.say(SourceNotices(wording: session.wording, zone: session.clock.zone).lines(notice))
    }
    // Also where Ctrl-C ended it: the shell gets an empty line back.
    defer { session.notes.clearProgress() }
    do throws(CommandFailure) {
      try await work(session)
      return .done
    } catch {
      session.notes.say(error.lines(session.wording))
      return error.status
    }
  }
}

extension Date {
  fileprivate var beginOfHour: Date {
    Date(timeIntervalSince1970: (timeIntervalSince1970 / 3600).rounded(.down) * 3600)
  }
}

/// Ctrl-C stops what a command waits for, and a second one the command itself.
private struct Interruption {
  private let source: any DispatchSourceSignal

  init(of task: Task<Void, Never>, _ notes: CommandNotes) {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      if task.isCancelled {
        notes.clearProgress()
        _exit(ExitStatus.interrupted.rawValue)
      }
      task.cancel()
    }
    source.resume()
  }

  func end() { source.cancel() }
}
