import ArgumentParser

struct PlaylistShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one playlist: its fields, and the words of a saved filter.",
    discussion: """
      With --json: the API's own object.

      Examples:
        reel playlist show 'Checkout drop-offs'
        reel playlist show Xq3bT9aK --json
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: ArgumentHelp("Its name, its short id or its address.", valueName: "list"))
  var playlist: String

  mutating func run() throws {
    let showing = PlaylistShowing(name: playlist)
    try CommandRun.run(connection.request, output: output.request, cached: output.cached) {
      (session) throws(CommandFailure) in try await showing.print(session)
    }
  }
}
