import ArgumentParser

/// The commands that stand behind `reel`.
struct Subcommand: ParsableCommand {
  static let all: [any ParsableCommand.Type] = [
    RecordingsCommand.self, PlaylistsCommand.self, ShowCommand.self, TimelineCommand.self, Cache.self,
    KeysCommand.self, ThemesCommand.self, ConfigCommand.self, ProfileCommand.self, LoginCommand.self,
    LogoutCommand.self, Forget.self, DemoServer.self,
  ]

  /// The same name as the browser's, and none of its options: a command has its own options alone, of which
  /// some are named like the browser's.
  static let configuration = CommandConfiguration(
    commandName: Reel.configuration.commandName, abstract: Reel.configuration.abstract,
    version: Reel.configuration.version, subcommands: all)

  /// Whether a command line begins with one of them.
  static func leads(_ words: [String]) -> Bool {
    guard let first = words.first, !first.hasPrefix("-") else { return false }
    return all.contains { $0.configuration.commandName == first }
  }
}
