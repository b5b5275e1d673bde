import ArgumentParser

/// The commands that stand behind `reel`.
struct Subcommand: ParsableCommand {
  static let all: [any ParsableCommand.Type] = [
    RecordingsCommand.self, PlaylistsCommand.self, ShowCommand.self, LastCommand.self, OpenCommand.self,
    TimelineCommand.self, ExportCommand.self, AddCommand.self, RemoveCommand.self, ViewedCommand.self,
    DeleteCommand.self, PlaylistCommands.self, JournalCommands.self, UndoCommand.self, LoginCommand.self,
    LogoutCommand.self, ProfileCommand.self, ConfigCommand.self, DoctorCommand.self, CacheCommands.self,
    KeysCommand.self, ThemesCommand.self, CompletionsCommand.self, Forget.self, DemoServer.self,
  ]

  /// For those who work on Reel; no help shows them.
  static let hidden: [any ParsableCommand.Type] = [
    GenerateManual.self, GenerateDocs.self,
  ]

  /// The same name as the browser's, and none of its options: a command has its own options alone, of which
  /// some are named like the browser's.
  static let configuration = CommandConfiguration(
    commandName: Reel.configuration.commandName, abstract: Reel.configuration.abstract,
    version: Reel.configuration.version, subcommands: hidden, groupedSubcommands: CommandShelf.groups(of: all)
  )

  /// Whether a command line begins with one of them.
  static func leads(_ words: [String]) -> Bool {
    guard let first = words.first, !first.hasPrefix("-") else { return false }
    return isName(first)
  }

  static func isName(_ word: String) -> Bool {
    (all + hidden).contains { $0.configuration.commandName == word }
  }
}
