import ArgumentParser

/// What a command is for: the headings under which `reel --help` lists them.
enum CommandShelf: String, CaseIterable {
  case reading, deciding, setUp, storage, demo

  var title: String {
    switch self {
    case .reading: "Reading"
    case .deciding: "Deciding"
    case .setUp: "Set-up"
    case .storage: "Storage"
    case .demo: "Demo"
    }
  }

  /// The names of its commands, in the order of the help.
  var names: [String] {
    switch self {
    case .reading: ["recordings", "playlists", "show", "last", "timeline", "export", "open"]
    case .deciding: ["playlist", "add", "remove", "viewed", "delete", "journal", "undo"]
    case .setUp:
      ["login", "logout", "profile", "doctor", "config", "keys", "themes", "completions"]
    case .storage: ["cache", "forget"]
    case .demo: ["demo-server"]
    }
  }

  /// All commands, each under its heading. One that has no heading yet stands under the last one.
  static func groups(of commands: [any ParsableCommand.Type]) -> [CommandGroup] {
    allCases.compactMap { shelf in
      let own =
        shelf.names.compactMap { name in commands.first { $0.configuration.commandName == name } }
        + (shelf == allCases.last ? commands.filter { !isShelved($0) } : [])
      return own.isEmpty ? nil : CommandGroup(name: shelf.title, subcommands: own)
    }
  }

  static func isShelved(_ command: any ParsableCommand.Type) -> Bool {
    guard let name = command.configuration.commandName else { return false }
    return allCases.contains { $0.names.contains(name) }
  }
}
