import ArgumentParser
import Foundation

/// A command as the parser describes it: what its help, its manual, its completion and its reference are made of.
struct CommandInfo: Decodable, Hashable {
  var commandName: String
  var abstract: String?
  var discussion: String?
  var shouldDisplay: Bool?
  var superCommands: [String]?
  var subcommands: [CommandInfo]?
  var arguments: [ArgumentInfo]?

  /// All that can be typed behind it, without what is hidden.
  var shownArguments: [ArgumentInfo] { (arguments ?? []).filter(\.shouldDisplay) }

  /// Without what is hidden, and without the parser's own `help`.
  var shownSubcommands: [CommandInfo] {
    (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }

  /// `reel cache clear`
  var fullName: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  /// It, and all that stand behind it.
  var withSubcommands: [CommandInfo] { [self] + shownSubcommands.flatMap(\.withSubcommands) }

  var explanation: CommandExplanation { CommandExplanation(discussion ?? "") }

  /// How it is typed, in one line.
  var synopsis: String {
    var words = [fullName]
    if !shownSubcommands.isEmpty, commandName != Reel.configuration.commandName { words.append("command") }
    if shownArguments.contains(where: { !$0.isPositional }) { words.append("[options]") }
    words += shownArguments.filter(\.isPositional).map {
      let name = "<\($0.value)>" + ($0.isRepeating ? "…" : "")
      return $0.isOptional ? "[\(name)]" : name
    }
    return words.joined(separator: " ")
  }

  /// What the parser says of a command, read from its own description.
  init(_ command: any ParsableCommand.Type) throws {
    self = try JSONDecoder().decode(Described.self, from: Data(command._dumpHelp().utf8)).command
  }

  private struct Described: Decodable {
    var command: CommandInfo
  }
}
