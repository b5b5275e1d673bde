import ArgumentParser

struct JournalRetryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry", abstract: "Send what waits, and what was refused, once more.",
    discussion: """
      A change that somebody else had overtaken overwrites theirs. Deletions that a run did not finish go on.

      Examples:
        reel journal retry 4398046511105
        reel journal retry --all
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var steps: StepArguments

  mutating func run() throws {
    let changing = JournalChanging(change: .retry, steps: steps, options: writing)
    try CommandRun.runWriting(connection.request, output: output) {
      (session) throws(CommandFailure) in try await changing.run(session)
    }
  }
}
