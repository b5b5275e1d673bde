import ArgumentParser

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "The configuration file: a sample, what is wrong in it, and what holds.",
    discussion: """
      Examples:
        reel config sample > ~/.config/reel/config.toml
        reel config check && reel config show --origin
      """,
    subcommands: [
      ConfigSampleCommand.self, ConfigCheckCommand.self, ConfigPathCommand.self, ConfigShowCommand.self,
    ])
}
