/// What only the command line can say.
package enum LineCommand: Hashable, Sendable {
  /// Filter words follow, and say which rows are meant.
  case rows(MarkVerb)
  /// A number follows; alone it is enough.
  case goToRow
  /// A list's id may follow; without one Reel shows what it deleted.
  case restore
  /// `all`, `pause` or `stop` follows; alone it is all.
  case load
  /// What was spent of the key's limits.
  case quota
  /// A filter line follows; alone it shows the view as it is by itself.
  case filter
  /// A name follows.
  case nameFilter
  /// `on`, `bell`, `title` or `off` follows.
  case follow
  /// Columns may follow; without them the chooser opens.
  case columns
  /// Forgets what the cache holds.
  case clearCache
  /// A command of the keys under another name.
  case other(Command)
}

/// What the command line does to the rows that match.
package enum MarkVerb: Hashable, Sendable {
  case mark, unmark
}

/// One command of the line: its name, what follows it, and what the help says about it.
package struct LineCommandRow: Hashable, Sendable {
  package var command: LineCommand
  package var name: String
  /// What follows the name, as the help writes it; empty where nothing does.
  package var argument: String
  package var title: Sentence
  package var requires: [Requirement]

  package init(
    _ command: LineCommand, _ name: String, _ argument: String, _ title: Sentence,
    requires: [Requirement] = []
  ) {
    self.command = command
    self.name = name
    self.argument = argument
    self.title = title
    self.requires = requires
  }

  package var takesWords: Bool { !argument.isEmpty }

  package var usage: String { ":" + name + (takesWords ? " " : "") + argument }

  /// Why it cannot run now; `nil` where it can.
  package func unavailable(in state: BrowserState) -> Sentence? {
    requires.lazy.compactMap { $0.missing(in: state) }.first
  }
}
