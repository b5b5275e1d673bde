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
  let overlays: OverlayKeyIndex

  /// The standard keys, but for what is given others here; no keys at all leave a command without any.
  package init(replacing keys: [Command: [[Key]]] = [:], inOverlays overlayKeys: [OverlayKey: [Key]] = [:]) {
    index = KeyIndex(CommandTable.rows.map { ($0, keys[$0.command] ?? $0.standardKeys) })
    overlays = OverlayKeyIndex(OverlayKeyTable.rows.map { ($0, overlayKeys[$0.key] ?? $0.standardKeys) })
  }

  package func match(_ keys: [Key], inTriage: Bool = false) -> Match {
    if inTriage, let command = index.ofTriage[keys] { return .command(command) }
    if let command = index.commands[keys] { return .command(command) }
    return index.continuations[keys] == nil ? .unknown : .prefix
  }

  /// Each a whole chord; the first is the one that is shown.
  package func keys(of command: Command) -> [[Key]] { index.keys[command] ?? [] }

  /// As a sentence names it: the first chord, or the command's name where it has no keys.
  package func text(of command: Command) -> String { index.texts[command] ?? "" }

  /// What stands before a hint; nil where no key means the command.
  package func hint(of command: Command) -> String? {
    index.keys[command] == nil ? nil : index.texts[command]
  }

  /// What the hint line shows where nothing else takes the keys, in the order in which it is worth the space:
  /// what this program is for comes first.
  var usualHints: [(key: String, row: CommandRow)] { index.usualHints }

  /// All chords, as the help lists them.
  package func allText(of command: Command) -> String { index.allTexts[command] ?? "" }

  /// What the command's first chord begins with.
  package func beginning(of command: Command) -> String? { keys(of: command).first?.first?.text }

  /// How a chord that began so can go on, in the table's order.
  package func continuations(of keys: [Key]) -> [Continuation] { index.continuations[keys] ?? [] }
}

/// Everything that is asked of a key map, found once: hints are drawn on every frame.
private final class KeyIndex: Hashable, Sendable {
  let keys: [Command: [[Key]]]
  let texts: [Command: String]
  let allTexts: [Command: String]
  let commands: [[Key]: Command]
  let ofTriage: [[Key]: Command]
  let continuations: [[Key]: [KeyMap.Continuation]]
  let usualHints: [(key: String, row: CommandRow)]

  /// What the hint line offers, the most useful first.
  private static let hinted: [Command] = [
    .program(.help), .pane(.open), .file(.add), .triage(.toggle), .file(.addToLast), .file(.remove),
    .journal(.undo), .mark(.row), .file(.markViewed), .search(.open), .filter(.edit), .openInBrowser,
    .copy(.link), .refresh, .moveOther(1), .pane(.focusNext), .pane(.back),
  ]

  init(_ rows: [(row: CommandRow, keys: [[Key]])]) {
    var keys: [Command: [[Key]]] = [:]
    var texts: [Command: String] = [:]
    var allTexts: [Command: String] = [:]
    var commands: [[Key]: Command] = [:]
    var ofTriage: [[Key]: Command] = [:]
    var continuations: [[Key]: [KeyMap.Continuation]] = [:]
    for (row, chords) in rows {
      let words = chords.map { $0.map(\.text).joined() }
      texts[row.command] = words.first ?? ":" + row.name
      guard !chords.isEmpty else { continue }
      keys[row.command] = chords
      allTexts[row.command] = words.joined(separator: " ")
      for (chord, text) in zip(chords, words) {
        guard !row.isOfTriage else {
          ofTriage[chord] = row.command
          continue
        }
        commands[chord] = row.command
        for length in chord.indices.dropFirst() {
          continuations[Array(chord.prefix(length)), default: []].append(.init(text: text, row: row))
        }
      }
    }
    (self.keys, self.texts, self.allTexts) = (keys, texts, allTexts)
    (self.commands, self.ofTriage, self.continuations) = (commands, ofTriage, continuations)
    usualHints = Self.hinted.compactMap { command in
      guard keys[command] != nil, let row = CommandTable.row(of: command), row.hint != nil else { return nil }
      return (texts[command] ?? "", row)
    }
  }

  /// The rest follows from the keys.
  static func == (left: KeyIndex, right: KeyIndex) -> Bool { left === right || left.keys == right.keys }

  func hash(into hasher: inout Hasher) { hasher.combine(keys) }
}
