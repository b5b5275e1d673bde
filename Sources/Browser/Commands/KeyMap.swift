package import Terminal

/// Keys to commands, and commands to the keys that sentences and hints name. One letter means the same in
/// every pane.
package struct KeyMap: Hashable, Sendable {
  package enum Match: Hashable, Sendable {
    case command(Command)
    /// The keys begin a chord.
    case prefix
    case unknown
  }

  /// One way in which a begun chord goes on.
  package struct Continuation: Hashable, Sendable {
    /// The whole chord, as written.
    package var text: String
    package var row: CommandRow
  }

  /// It cancels what is under way and then quits, whatever the map says: a way out is always there.
  package static let interrupt = Key.control("c")
  static let interruptText = "Ctrl-C"

  package static let standard = KeyMap()

  /// References: the map is a part of the state, which is copied often.
  private let index: KeyIndex
  /// Nil where overlays have their standard keys: those are found when the first overlay asks.
  private let changedOverlays: OverlayKeyIndex?
  var overlays: OverlayKeyIndex { changedOverlays ?? .standard }

  /// The standard keys, but for what is given others here; no keys at all leave a command without any.
  package init(replacing keys: [Command: [[Key]]] = [:], inOverlays overlayKeys: [OverlayKey: [Key]] = [:]) {
    index = KeyIndex(CommandTable.rows.map { ($0, keys[$0.command] ?? $0.standardKeys) })
    changedOverlays = overlayKeys.isEmpty ? nil : OverlayKeyIndex(replacing: overlayKeys)
  }

  package func match(_ keys: [Key], inTriage: Bool = false) -> Match {
    if inTriage, let command = index.ofTriage[keys] { return .command(command) }
    if let command = index.commands[keys] { return .command(command) }
    return index.isBeginning(keys) ? .prefix : .unknown
  }

  /// Each a whole chord; the first is the one that is shown.
  package func keys(of command: Command) -> [[Key]] { index.keys[command] ?? [] }

  /// As a sentence names it: the first chord, or the command's name where it has no keys.
  package func text(of command: Command) -> String {
    hint(of: command) ?? CommandTable.row(of: command).map { ":" + $0.name } ?? ""
  }

  /// What stands before a hint; nil where no key means the command.
  package func hint(of command: Command) -> String? { index.keys[command]?.first.map(KeyIndex.text) }

  /// What the hint line shows where nothing else takes the keys, in the order in which it is worth the space:
  /// what this program is for comes first.
  func usualHints(in pane: PaneID) -> [(key: String, row: CommandRow)] { index.usualHints[pane] ?? [] }

  /// All chords, as the help lists them.
  package func allText(of command: Command) -> String {
    keys(of: command).map(KeyIndex.text).joined(separator: " ")
  }

  /// What the command's first chord begins with.
  package func beginning(of command: Command) -> String? { keys(of: command).first?.first?.text }

  /// How a chord that began so can go on, in the table's order.
  package func continuations(of keys: [Key]) -> [Continuation] { index.continuations(of: keys) }
}

/// What every key and every frame asks of a key map, found once. What only chords and the help ask is found
/// then: the first frame waits for this.
private final class KeyIndex: Hashable, Sendable {
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

  func isBeginning(_ keys: [Key]) -> Bool {
    commands.keys.contains { $0.count > keys.count && $0.starts(with: keys) }
  }

  func continuations(of begun: [Key]) -> [KeyMap.Continuation] {
    CommandTable.rows.filter { !$0.isOfTriage }.flatMap { row in
      (keys[row.command] ?? []).filter { $0.count > begun.count && $0.starts(with: begun) }.map {
        KeyMap.Continuation(text: Self.text(of: $0), row: row)
      }
    }
  }

  /// The rest follows from the keys.
  static func == (left: KeyIndex, right: KeyIndex) -> Bool { left === right || left.keys == right.keys }

  func hash(into hasher: inout Hasher) { hasher.combine(keys) }
}
