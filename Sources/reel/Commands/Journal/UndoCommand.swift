import ArgumentParser

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the last change, or a step of the journal.",
    discussion: """
      Says what it takes back. What was viewed or deleted for good stays so. Steps of a Reel that is running are taken \
      back there.

      Examples:
        reel undo
        reel undo 4398046511105
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: ArgumentHelp("A step, as reel journal list --all prints it.", valueName: "step"))
  var step: Int64?

  mutating func run() throws {
    let undoing = Undoing(step: step, options: writing)
    try CommandRun.runWriting(connection.request, output: output) {
      (session) throws(CommandFailure) in try await undoing.run(session)
    }
  }
}
