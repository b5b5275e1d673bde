import Browser
import Recordings
import Terminal

/// A command of the user's own, and where it stands.
struct ReadCommand {
  var command: OwnCommand
  var line: Int
}

/// Reads `[[commands]]`.
struct OwnCommandsReader {
  private enum Name: String, CaseIterable {
    case name, title, key, keys, pane, run, input, confirm, foreground
  }

  static let most = 100
  private static let mostKeys = 5

  let path: String
  private(set) var commands: [ReadCommand] = []
  private(set) var problems: [ConfigurationProblem] = []

  init(path: String) { self.path = path }

  mutating func read(_ table: TOMLTable) {
    guard commands.count < Self.most else {
      if problems.isEmpty { refuse(table.line, "there are more than \(Self.most) commands.") }
      return
    }
    let before = problems.count
    for entry in table.entries where Name(rawValue: entry.name) == nil {
      let near = KeysReader.nearest(entry.name, Name.allCases.map(\.rawValue))
      refuse(entry.line, "a command has no \(entry.name.shown)\(near)")
    }
    guard let name = name(table), let program = program(table), problems.count == before else { return }
    var command = OwnCommand(name, program)
    if let pane = text(table, .pane) {
      guard let known = PaneID(name: pane.text) else {
        return refuse(pane.line, "pane must be playlists, recordings or detail.")
      }
      command.pane = known
    }
    if let title = text(table, .title) { command.title = title.text }
    if let input = text(table, .input) {
      guard let known = OwnCommand.Input(rawValue: input.text) else {
        return refuse(input.line, "input must be rows or none.")
      }
      command.input = known
    }
    command.isForeground = flag(table, .foreground) ?? false
    readConfirmation(table, &command)
    readKeys(table, &command)
    if problems.count == before { commands.append(ReadCommand(command: command, line: table.line)) }
  }

  private mutating func name(_ table: TOMLTable) -> String? {
    guard let name = text(table, .name) else {
      if table[Name.name.rawValue] == nil { refuse(table.line, "a command needs a name.") }
      return nil
    }
    let taken = CommandTable.rows.map(\.name) + LineCommandTable.rows.map(\.name)
    if !OwnCommand.isName(name.text) {
      refuse(name.line, "a command's name has letters, figures and hyphens, and begins with a letter.")
    } else if taken.contains(name.text) {
      refuse(name.line, "\(name.text) is the name of a command of Reel's.")
    } else if let other = commands.first(where: { $0.command.name == name.text }) {
      refuse(name.line, "there is a command \(name.text) already (line \(other.line)).")
    } else {
      return name.text
    }
    return nil
  }

  private mutating func program(_ table: TOMLTable) -> ProgramTemplate? {
    guard let entry = table[Name.run.rawValue] else {
      refuse(table.line, "a command needs run = [\"program\", \"argument\"].")
      return nil
    }
    guard case .list(let elements) = entry.value else {
      refuse(entry.line, "run must be a list of texts: [\"program\", \"argument\"]. No shell reads it.")
      return nil
    }
    var words: [String] = []
    for element in elements {
      guard case .text(let word) = element.value else {
        refuse(element.line, "run must hold texts, and holds \(element.value.kind).")
        return nil
      }
      words.append(word)
    }
    do throws(ProgramTemplate.Problem) {
      return try ProgramTemplate(words)
    } catch {
      refuse(entry.line, error.sentence)
      return nil
    }
  }

  private mutating func readConfirmation(_ table: TOMLTable, _ command: inout OwnCommand) {
    guard let entry = table[Name.confirm.rawValue] else { return }
    switch entry.value {
    case .flag(let isAsked): command.confirmation = isAsked ? .usual : .none
    case .text(let text): command.confirmation = .text(text)
    case .number, .list, .table:
      refuse(entry.line, "confirm must be true, false or the text of the question.")
    }
  }

  private mutating func readKeys(_ table: TOMLTable, _ command: inout OwnCommand) {
    for name in [Name.key, .keys] {
      guard let entry = table[name.rawValue] else { continue }
      var reader = ChordsReader(path: path)
      if let chords = reader.chords(of: entry, most: Self.mostKeys) { command.keys += chords }
      problems += reader.problems
    }
  }

  private mutating func text(_ table: TOMLTable, _ name: Name) -> (text: String, line: Int)? {
    guard let entry = table[name.rawValue] else { return nil }
    guard case .text(let text) = entry.value else {
      refuse(entry.line, "\(name.rawValue) must be a text in quotes, and is \(entry.value.kind).")
      return nil
    }
    return (text, entry.line)
  }

  private mutating func flag(_ table: TOMLTable, _ name: Name) -> Bool? {
    guard let entry = table[name.rawValue] else { return nil }
    guard case .flag(let isSet) = entry.value else {
      refuse(entry.line, "\(name.rawValue) must be true or false, and is \(entry.value.kind).")
      return nil
    }
    return isSet
  }

  private mutating func refuse(_ line: Int, _ reason: String) {
    problems.append(ConfigurationProblem(path: path, line: line, reason: reason))
  }
}
