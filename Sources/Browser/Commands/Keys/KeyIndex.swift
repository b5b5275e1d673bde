import Terminal

/// What every key and every frame asks of a key map, found once. What only chords and the help ask is found
/// then: the first frame waits for this.
final class KeyIndex: Hashable, Sendable {
  let keys: [Command: [[Key]]]
  let commands: [[Key]: Command]
  let ofTriage: [[Key]: Command]
  let usualHints: [PaneID: [(key: String, row: CommandRow)]]

  /// What the hint line offers in each pane, the most useful first.
  private static let hinted: [PaneID: [Command]] = [
    .playlists: [
      .program(.help), .pane(.open), .playlist(.create), .playlist(.edit), .playlist(.pin), .file(.add),
      .playlist(.delete), .journal(.undo), .search(.open), .goTo(.playlist), .openInBrowser, .copy(.link),
      .refresh, .pane(.focusNext), .pane(.back),
    ],
    .recordings: [
      .program(.help), .pane(.open), .timeline(.nextTrouble), .file(.add), .triage(.toggle),
      .file(.addToLast), .file(.remove), .journal(.undo), .mark(.row), .file(.markViewed), .search(.open),
      .filter(.edit), .openInBrowser, .copy(.link), .refresh, .moveOther(1), .pane(.focusNext), .pane(.back),
    ],
    .detail: [
      .program(.help), .pane(.open), .timeline(.nextTrouble), .pane(.inward), .moveOther(1), .search(.open),
      .timeline(.openInBrowser), .copy(.evidence), .copy(.moment), .file(.add), .file(.markViewed),
      .journal(.undo), .pane(.zoom), .refresh, .pane(.focusNext), .pane(.back),
    ],
  ]

  init(_ rows: [(row: CommandRow, keys: [[Key]])]) {
    var keys: [Command: [[Key]]] = [:]
    var commands: [[Key]: Command] = [:]
    var ofTriage: [[Key]: Command] = [:]
    for (row, chords) in rows where !chords.isEmpty {
      keys[row.command] = chords
      for chord in chords {
        if row.isOfTriage { ofTriage[chord] = row.command } else { commands[chord] = row.command }
      }
    }
    (self.keys, self.commands, self.ofTriage) = (keys, commands, ofTriage)
    usualHints = Self.hinted.mapValues { commands in
      commands.compactMap { command in
        guard let chord = keys[command]?.first, let row = CommandTable.row(of: command), row.hint != nil
        else {
          return nil
        }
        return (Self.text(of: chord), row)
      }
    }
  }

  static func text(of chord: [Key]) -> String { chord.map(\.text).joined() }

  func isBeginning(_ keys: [Key], inTriage: Bool) -> Bool {
    commands.keys.contains { $0.count > keys.count && $0.starts(with: keys) }
      || inTriage && ofTriage.keys.contains { $0.count > keys.count && $0.starts(with: keys) }
  }

  func continuations(of begun: [Key], _ own: [CommandRow]) -> [KeyMap.Continuation] {
    (CommandTable.rows + own).filter { !$0.isOfTriage }.flatMap { row in
      (keys[row.command] ?? []).filter { $0.count > begun.count && $0.starts(with: begun) }.map {
        KeyMap.Continuation(text: Self.text(of: $0), row: row)
      }
    }
  }

  /// The rest follows from the keys.
  static func == (left: KeyIndex, right: KeyIndex) -> Bool { left === right || left.keys == right.keys }

  func hash(into hasher: inout Hasher) { hasher.combine(keys) }
}
