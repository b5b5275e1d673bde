import ArgumentParser

struct CacheCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache",
    abstract: "The local cache of what the server answered: what it holds, and clearing it.",
    discussion: """
      Examples:
        reel cache
        reel cache clear
      """,
    subcommands: [CacheListCommand.self, CacheClearCommand.self], defaultSubcommand: CacheListCommand.self)
}
