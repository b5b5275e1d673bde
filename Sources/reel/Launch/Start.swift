import ArgumentParser
import CLinux
import Glibc

@main
enum Start {
  static func main() {
    StandardDescriptors.openMissing()
    // Scripts ask for it, and whoever looks why nothing else works.
    if CommandLine.arguments.dropFirst() == ["--version"] { tell(ReelVersion.text) }
    // Before there is a key to be read in memory.
    clinux_hide_memory()
    UserEnvironment.removeLineEnds()
    if let problem = UserEnvironment.problem() { exit(problem.end().rawValue) }
    if let problem = ProcessLimits.raised().problem { exit(problem.end().rawValue) }
    ZoneSetting.refuseEndlessFile()
    let words = Array(CommandLine.arguments.dropFirst())
    if words.first == CompletionRequest.command { complete(Array(words.dropFirst())) }
    do {
      // A plain command line of the browser's needs no parser, which alone takes a third of the time to the
      // first frame.
      if let request = BrowseRequest(plain: words) { return try request.run() }
      if let request = try browseRequest(words) { return try request.run() }
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

  /// What the parser reads as the browser's line; nil where it is a command's. The recording to begin at is taken
  /// out before: an argument of the parser's would take the names of commands.
  static func browseRequest(_ words: [String]) throws -> BrowseRequest? {
    let (opened, rest) = OpenedRecording.taken(from: words)
    guard opened != nil, !Subcommand.leads(words), var request = (try command(rest) as? Reel)?.request else {
      return nil
    }
    request.opened = opened
    return request
  }

  /// Without a word where that fails: it would stand in the middle of what is being typed.
  private static func complete(_ words: [String]) -> Never {
    let answer = CompletionRequest(words)?.answer(ProcessEnvironment.variables) ?? ""
    do throws(OutputProblem) {
      try StandardOutput().write(answer)
    } catch {
      exit(error.status.rawValue)
    }
    exit(ExitStatus.done.rawValue)
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
    tell(text)
  }

  /// What was asked for goes to standard output, and the process ends.
  private static func tell(_ text: String) -> Never {
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
