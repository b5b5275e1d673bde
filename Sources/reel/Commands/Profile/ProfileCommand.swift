import ArgumentParser

struct ProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "The profiles of the configuration file: list them, show one, choose the usual one.",
    discussion: """
      Examples:
        reel profile list
        reel profile use staging
        reel recordings --profile production
      """,
    subcommands: [ProfileListCommand.self, ProfileShowCommand.self, ProfileUseCommand.self])
}
