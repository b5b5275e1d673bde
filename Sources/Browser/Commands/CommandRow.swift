import Recordings
package import Terminal

/// One action: everything that help, key hints and the disabling of keys say about it.
package struct CommandRow: Hashable, Sendable {
  package var command: Command
  /// How the command line calls it.
  package var name: String
  package var group: CommandGroup
  package var title: Sentence
  /// Its keys where the key map gives it no others: each a whole chord, the one that is shown first.
  package let standardKeys: [[Key]]
  /// The word in the hint line; nil where it stands only in the help.
  package var hint: String?
  package var requires: [Requirement]
  /// Its keys mean it in triage only.
  package var isOfTriage: Bool
  /// Of a command of the user's own: where its keys are.
  package var pane: PaneID?

  package init(
    _ command: Command, _ name: String, _ group: CommandGroup, _ title: Sentence, _ keys: [[Key]],
    hint: String? = nil, requires: [Requirement] = [], isOfTriage: Bool = false, pane: PaneID? = nil
  ) {
    self.command = command
    self.name = name
    self.group = group
    self.title = title
    standardKeys = keys
    self.hint = hint
    self.requires = requires
    self.isOfTriage = isOfTriage
    self.pane = pane
  }

  /// Why it cannot run now; `nil` where it can.
  package func unavailable(in state: BrowserState) -> Sentence? {
    // A closure would copy the state, and the hints ask this of many commands on every frame.
    for requirement in requires {
      if let reason = requirement.missing(in: state) { return reason }
    }
    return nil
  }

  /// Permanent deletion is not shown at all where it is not allowed.
  package func isAbsent(in state: BrowserState) -> Bool {
    guard command == .deleteRecordings else { return false }
    return [Requirement.writable, .scope(.recordingWrite)].contains { $0.missing(in: state) != nil }
  }
}
