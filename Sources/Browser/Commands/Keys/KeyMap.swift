package import Terminal

/// Keys to commands, and commands to the keys that sentences and hints name. One letter means the same in
/// every pane, unless the user gave it a meaning in one of them.
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
  package static let interruptText = "Ctrl-C"

  package static let standard = KeyMap()

  /// References: the map is a part of the state, which is copied often.
  private let everywhere: KeyIndex
  /// Of the panes that have keys of their own.
  private let panes: [PaneID: KeyIndex]
  private var pane: PaneID?
  /// The user's own commands.
  package let own: [CommandRow]
  /// Nil where overlays have their standard keys: those are found when the first overlay asks.
  private let changedOverlays: OverlayKeyIndex?
  var overlays: OverlayKeyIndex { changedOverlays ?? .standard }

  private var index: KeyIndex { pane.flatMap { panes[$0] } ?? everywhere }

  /// The standard keys, but for what is given others here; no keys at all leave a command without any.
  /// `panes`: the same once more, in one pane only.
  package init(
    replacing keys: [Command: [[Key]]] = [:], inPanes panes: [PaneID: [Command: [[Key]]]] = [:],
    inOverlays overlayKeys: [OverlayKey: [Key]] = [:], own: [CommandRow] = []
  ) {
    let rows = own.isEmpty ? CommandTable.rows : CommandTable.rows + own
    everywhere = KeyIndex(rows.map { ($0, keys[$0.command] ?? $0.standardKeys) })
    self.panes = panes.mapValues { ofPane in
      KeyIndex(rows.map { ($0, ofPane[$0.command] ?? keys[$0.command] ?? $0.standardKeys) })
    }
    self.own = own
    changedOverlays = overlayKeys.isEmpty ? nil : OverlayKeyIndex(replacing: overlayKeys)
  }

  /// From now on the keys are those of the pane.
  mutating func look(from pane: PaneID) { if !panes.isEmpty { self.pane = pane } }

  package func match(_ keys: [Key], inTriage: Bool = false) -> Match {
    if inTriage, let command = index.ofTriage[keys] { return .command(command) }
    if let command = index.commands[keys] { return .command(command) }
    return index.isBeginning(keys, inTriage: inTriage) ? .prefix : .unknown
  }

  /// Each a whole chord; the first is the one that is shown.
  package func keys(of command: Command) -> [[Key]] { index.keys[command] ?? [] }

  /// The same, as seen from a pane; nil: where none has keys of its own.
  package func keys(of command: Command, in pane: PaneID?) -> [[Key]] {
    (pane.flatMap { panes[$0] } ?? everywhere).keys[command] ?? []
  }

  /// One of the table, or one of the user's own.
  package func row(of command: Command) -> CommandRow? {
    CommandTable.row(of: command) ?? own.first { $0.command == command }
  }

  /// As a sentence names it: the first chord, or the command's name where it has no keys.
  package func text(of command: Command) -> String {
    hint(of: command) ?? row(of: command).map { ":" + $0.name } ?? ""
  }

  /// What stands before a hint; nil where no key means the command.
  package func hint(of command: Command) -> String? { index.keys[command]?.first.map(KeyIndex.text) }

  /// What the hint line shows where nothing else takes the keys, in the order in which it is worth the space:
  /// what this program is for comes first, then what the user added.
  func usualHints(in pane: PaneID) -> [(key: String, row: CommandRow)] {
    let usual = index.usualHints[pane] ?? []
    let own = own.filter { $0.pane == pane }.compactMap { row in hint(of: row.command).map { ($0, row) } }
    return own.isEmpty
      ? usual : usual.prefix(Self.hintsBeforeOwn) + own + usual.dropFirst(Self.hintsBeforeOwn)
  }

  private static var hintsBeforeOwn: Int { 4 }

  /// All chords, as the help lists them.
  package func allText(of command: Command) -> String {
    keys(of: command).map(KeyIndex.text).joined(separator: " ")
  }

  /// What the command's first chord begins with.
  package func beginning(of command: Command) -> String? { keys(of: command).first?.first?.text }

  /// How a chord that began so can go on, in the table's order.
  package func continuations(of keys: [Key]) -> [Continuation] { index.continuations(of: keys, own) }
}
