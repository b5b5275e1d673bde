import ArgumentParser

struct PlaylistRestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Bring back a playlist that was deleted.",
    discussion: """
      By its name or its id where it was deleted on this machine, else by its id. Without a list: those that can be \
      restored by name.

      Examples:
        reel playlist restore
        reel playlist restore 'Bugs May'
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: ArgumentHelp("Its name or its short id.", valueName: "list"))
  var playlist: String?

  mutating func run() throws {
    guard let playlist else {
      let listing = RestorableListing()
      return try CommandRun.run(connection.request, output: output.request, cached: output.cached) {
        (session) throws(CommandFailure) in try await listing.print(session)
      }
    }
    let change = PlaylistWriting(change: .restore(playlist), options: writing)
    try CommandRun.runWriting(connection.request, output: output) {
      (session) throws(CommandFailure) in try await change.run(session)
    }
  }
}
