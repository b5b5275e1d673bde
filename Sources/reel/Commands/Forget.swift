import ArgumentParser
import BrowserApp
import Dispatch
import Fetching
import Files
import Foundation
import Recordings
import Wording

/// Erases what Reel keeps on this machine.
struct Forget: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Erase everything that Reel keeps on this machine, of every server, project and key.",
    discussion: """
      That is the cache, the journal, the counted calls, the log, temporary files, and \
      files that were moved aside. What you wrote yourself, your themes, stays. Nothing \
      on a server changes.

      Examples:
        reel forget
        reel forget --yes
      """)

  @Flag(help: "Erase decisions that were not sent, too, without a question.")
  var yes = false

  mutating func run() throws {
    let folders = UserFolders(ProcessInfo.processInfo.environment)
    let files = KeptFiles(
      cache: folders.cacheFile, journal: folders.journalFile, others: folders.otherFiles)
    let done = DispatchSemaphore(value: 0)
    Task.detached { [yes] in
      do throws(JournalFailure) {
        let unsettled = await files.unsettled
        if !yes, unsettled != 0, !Self.mayErase(unsettled) {
          Self.exit(withError: StartProblem(lines: ["reel: nothing was erased."], status: 1).end())
        }
        let outcome = try await files.erase()
        Self.report(outcome)
        if !outcome.stays.isEmpty {
          Self.exit(withError: StartProblem(lines: outcome.stays.map { "reel: \($0)." }, status: 1).end())
        }
      } catch {
        Self.exit(withError: StartProblem(lines: [error.sentence], status: 1).end())
      }
      done.signal()
    }
    done.wait()
  }

  /// Asks at a terminal; elsewhere the answer is no.
  private static func mayErase(_ unsettled: Int?) -> Bool {
    let what =
      switch unsettled {
      case nil: "the journal cannot be read, and may hold decisions that were not sent"
      case 1: "1 decision was not sent, or was refused and waits for you"
      case .some(let count): "\(count) decisions were not sent, or were refused and wait for you"
      }
    StandardError.say(["reel: \(what)."])
    guard isatty(STDIN_FILENO) == 1 else {
      StandardError.say(["reel: with --yes they are erased, too."])
      return false
    }
    StandardError.write("Erase them, too? They cannot be brought back. [y/N] ")
    return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
  }

  private static func report(_ outcome: KeptFiles.Outcome) {
    for file in outcome.erased { print("erased \(file.path): \(Amounts.bytes(file.bytes))") }
    if outcome.erased.isEmpty, outcome.stays.isEmpty { print("nothing was kept") }
    fflush(nil)
  }
}

extension UserFolders {
  /// What is removed as it is, beside cache and journal.
  fileprivate var otherFiles: [KeptFiles.Other] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: state.text)) ?? []
    let edited = names.filter(EditedFile.isFolderName).map {
      KeptFiles.Other.folder(state.appending($0).text)
    }
    return [.files(in: quota.text, named: Self.isQuotaFileName), .file(state.appending("reel.log").text)]
      + edited
  }

  /// A digest, as `quotaFile` makes them.
  private static func isQuotaFileName(_ name: String) -> Bool {
    name.hasSuffix(".json") && name.utf8.count == 37
      && name.dropLast(5).allSatisfy { $0.isHexDigit && !$0.isUppercase }
  }
}

extension JournalFailure {
  fileprivate var sentence: String {
    switch self {
    case .inUse: "reel: another Reel has the journal open: quit that first. Nothing was erased."
    case .noPlace(let path): "reel: \(path) cannot be opened. Nothing was erased."
    case .unsafe(let reason), .failed(let reason): "reel: \(reason). Nothing was erased."
    case .damaged: "reel: the journal is damaged. Nothing was erased."
    }
  }
}
