import ArgumentParser

@testable import reel

/// All commands that can be typed, with those that stand behind others.
enum EveryCommand {
  static let types: [any ParsableCommand.Type] = [Reel.self] + Subcommand.all.flatMap(withSubcommands)

  private static func withSubcommands(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    [command] + command.configuration.subcommands.flatMap(withSubcommands)
  }

  static func described() throws -> [CommandInfo] { try CommandInfo(Reel.self).withSubcommands }
}
