import ArgumentParser
import CLinux
import Glibc

@main
enum Start {
  static func main() {
    StandardDescriptors.openMissing()
    // Before there is a key to be read in memory.
    clinux_hide_memory()
    UserEnvironment.removeLineEnds()
    if let problem = UserEnvironment.problem() { exit(problem.end().rawValue) }
    if let problem = ProcessLimits.raised().problem { exit(problem.end().rawValue) }
    ZoneSetting.refuseEndlessFile()
    let words = Array(CommandLine.arguments.dropFirst())
    do {
      // A plain command line of the browser's needs no parser, which alone takes a third of the time to the
      // first frame.
      if let request = BrowseRequest(plain: words) { return try request.run() }
      var command = try command(words)
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Throws what the parser has to say: a mistake, or the help that was asked for.
  static func command(_ words: [String]) throws -> any ParsableCommand {
    Subcommand.leads(words) ? try Subcommand.parseAsRoot(words) : try Reel.parseAsRoot(words)
  }

  /// What the parser has to say goes to its place, and the process ends.
  private static func end(with error: any Error) -> Never {
    if let problem = error as? StartProblem { exit(problem.end().rawValue) }
    let (text, code) = (Reel.fullMessage(for: error), Reel.exitCode(for: error))
    guard code == .success else {
      if !text.isEmpty { StandardError.say(text.lines) }
      // The parser's own status for a mistake is another one.
      exit(code == .validationFailure ? ExitStatus.usage.rawValue : code.rawValue)
    }
    do throws(OutputProblem) {
      try StandardOutput().write(text + "\n")
    } catch {
      StandardError.say([error.sentence].compactMap { $0 })
      exit(error.status.rawValue)
    }
    exit(ExitStatus.done.rawValue)
  }
}

extension String {
  fileprivate var lines: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
