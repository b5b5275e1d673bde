import ArgumentParser

/// What was decided, and where it stands.
struct JournalCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Show what waits or was refused; send it again, or give it up.",
    discussion: """
      Examples:
        reel journal list
        reel journal retry --all
        reel journal drop 4398046511105
      """,
    subcommands: [JournalListCommand.self, JournalRetryCommand.self, JournalDropCommand.self],
    defaultSubcommand: JournalListCommand.self)
}
