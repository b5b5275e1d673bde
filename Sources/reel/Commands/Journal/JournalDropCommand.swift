import ArgumentParser

struct JournalDropCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Give up what waits, and what was refused: it is never sent.",
    discussion: """
      What is done stays done. --all asks first.

      Examples:
        reel journal drop 4398046511105
        reel journal drop --all --yes
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var steps: StepArguments

  @Flag(help: "Give all up without a question.")
  var yes = false

  mutating func run() throws {
    let changing = JournalChanging(
      change: .drop(isConfirmed: yes), steps: steps, options: WritingOptions.waiting)
    try CommandRun.runWriting(connection.request, output: output) {
      (session) throws(CommandFailure) in try await changing.run(session)
    }
  }
}
