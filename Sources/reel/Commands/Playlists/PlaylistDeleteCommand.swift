import ArgumentParser

struct PlaylistDeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete a playlist; its recordings stay.",
    discussion: """
      Says what it is, and asks. reel playlist restore and reel undo bring it back.

      Examples:
        reel playlist delete 'Bugs May'
        reel playlist delete Xq3bT9aK --yes
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Delete it without a question.")
  var yes = false

  @Argument(help: ArgumentHelp("Its name, its short id or its address.", valueName: "list"))
  var playlist: String

  mutating func run() throws {
    let change = PlaylistWriting(change: .delete(playlist, isConfirmed: yes), options: writing)
    try CommandRun.runWriting(connection.request, output: output) {
      (session) throws(CommandFailure) in try await change.run(session)
    }
  }
}
