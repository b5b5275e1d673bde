import ArgumentParser

struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take recordings out of a collection.",
    discussion: """
      The recordings stay; reel undo brings them back into the collection.

      Examples:
        reel remove Bugs 019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b
        reel recordings --playlist Bugs 'dur<10s' --all -q | reel remove Bugs -
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: ArgumentHelp("The collection: its name, its short id or its address.", valueName: "list"))
  var playlist: String

  @OptionGroup var recordings: RecordingArguments

  mutating func run() throws {
    let arguments = recordings
    let references = try CommandFailure.orEnd { () throws(CommandFailure) in try arguments.read() }
    let filing = RecordingFiling(change: .remove(from: playlist), references: references, options: writing)
    try CommandRun.runWriting(references.sharedRequest(connection.request), output: output) {
      (session) throws(CommandFailure) in try await filing.run(session)
    }
  }
}
