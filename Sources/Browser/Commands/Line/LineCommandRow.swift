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
