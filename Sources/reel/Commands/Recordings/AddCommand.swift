import ArgumentParser

struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "File recordings into a collection.",
    discussion: """
      A recording that is there already changes nothing. reel undo takes the others out again.

      Examples:
        reel add Bugs 019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b
        reel recordings 'errors>0' from:-1d -q | reel add --create 'Morning errors' -
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Make a collection of that name where there is none.")
  var create = false

  @Argument(help: ArgumentHelp("The collection: its name, its short id or its address.", valueName: "list"))
  var playlist: String

  @OptionGroup var recordings: RecordingArguments

  mutating func run() throws {
    let arguments = recordings
    let references = try CommandFailure.orEnd { () throws(CommandFailure) in try arguments.read() }
    let filing = RecordingFiling(
      change: .add(to: playlist, creates: create), references: references, options: writing)
    try CommandRun.runWriting(references.sharedRequest(connection.request), output: output) {
      (session) throws(CommandFailure) in try await filing.run(session)
    }
  }
}
