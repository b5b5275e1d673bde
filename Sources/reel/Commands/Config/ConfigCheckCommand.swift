import ArgumentParser

struct ConfigCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong in a configuration file, each mistake with its line.",
    discussion: """
      Ends with 0 where nothing is wrong, and with 2 else.

      Examples:
        reel config check
        reel config check draft.toml
      """)

  @Argument(help: "A file; without it the user's own.")
  var file: String?

  mutating func run() throws {
    let check = ConfigurationCheck(file: file, environment: ProcessEnvironment.variables)
    let outcome = check.outcome()
    guard outcome.problems.isEmpty else {
      throw StartProblem(lines: outcome.problems, status: ExitStatus.usage.rawValue)
    }
    try PlainOutput.print(outcome.sentence + "\n")
  }
}
