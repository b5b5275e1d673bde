import ArgumentParser

struct JournalListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what waits to be sent, and what was refused.",
    discussion: """
      Nothing is sent by it. The first column names a step for retry, drop and undo.

      Examples:
        reel journal list
        reel journal list --all --json | jq -r .reason
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "All steps, the newest first, also those that are done.")
  var all = false

  mutating func run() throws {
    let listing = JournalListing(showsAll: all)
    try CommandRun.run(connection.request, output: output.request, cached: output.cached) {
      (session) throws(CommandFailure) in try await listing.print(session)
    }
  }
}
