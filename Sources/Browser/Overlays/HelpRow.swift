/// What the help lists: a command by its keys, or one of the command line.
package enum HelpRow: Hashable, Sendable {
  case command(CommandRow)
  case line(LineCommandRow)

  static let all = CommandTable.rows.map(HelpRow.command) + LineCommandTable.rows.map(HelpRow.line)

  package var group: CommandGroup {
    switch self {
    case .command(let row): row.group
    case .line: .line
    }
  }

  package var title: Sentence {
    switch self {
    case .command(let row): row.title
    case .line(let row): row.title
    }
  }

  package func keyText(_ keys: KeyMap) -> String {
    switch self {
    case .command(let row): keys.allText(of: row.command)
    case .line(let row): row.usage
    }
  }

  /// As the command line calls it; empty where the keys say so already.
  var lineName: String {
    switch self {
    case .command(let row): ":" + row.name
    case .line: ""
    }
  }

  package func unavailable(in state: BrowserState) -> Sentence? {
    switch self {
    case .command(let row): row.unavailable(in: state)
    case .line(let row): row.unavailable(in: state)
    }
  }

  func isAbsent(in state: BrowserState) -> Bool {
    switch self {
    case .command(let row): row.isAbsent(in: state)
    case .line: false
    }
  }

  func matches(_ words: String, _ keys: KeyMap) -> Bool {
    [title.text(keys), keyText(keys), group.rawValue, lineName].contains { $0.lowercased().contains(words) }
  }
}
