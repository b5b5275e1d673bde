import Browser
import Recordings
import Terminal

/// Reads `[keys]`: the names of commands, each with the keys that mean it.
struct KeysReader {
  /// More keys for one command are a mistake.
  private static let mostKeys = 20

  let path: String
  private(set) var keys = UserKeys()
  private(set) var problems: [ConfigurationProblem] = []

  init(path: String, own: [ReadCommand]) {
    self.path = path
    keys.own = own.map(\.command.row)
    for read in own {
      keys.bindings.append(
        UserKeys.Binding(.own(read.command.name), in: read.command.pane, read.command.keys, line: read.line))
    }
  }

  mutating func read(_ table: TOMLTable) {
    for entry in table.entries {
      guard case .table(let part) = entry.value else {
        bind(entry, in: nil)
        continue
      }
      if entry.name == "overlays" {
        for entry in part.entries { bindInOverlay(entry) }
      } else if let pane = PaneID(name: entry.name) {
        for entry in part.entries { bind(entry, in: pane) }
      } else {
        let names = PaneID.allCases.map(\.name) + ["overlays"]
        refuse(entry.line, "there is no [keys.\(entry.name.shown)]\(Self.nearest(entry.name, names))")
      }
    }
  }

  private mutating func bind(_ entry: TOMLEntry, in pane: PaneID?) {
    let own = keys.own
    guard let row = CommandTable.rows.first(where: { $0.name == entry.name }) else {
      if own.contains(where: { $0.name == entry.name }) {
        return refuse(entry.line, "the keys of \(entry.name) stand with it, in [[commands]].")
      }
      return refuseUnknown(entry)
    }
    guard let chords = chords(of: entry) else { return }
    keys.bindings.append(UserKeys.Binding(row.command, in: pane, chords, line: entry.line))
  }

  private mutating func refuseUnknown(_ entry: TOMLEntry) {
    if LineCommandTable.rows.contains(where: { $0.name == entry.name }) {
      return refuse(entry.line, ":\(entry.name) is of the command line alone, which takes no keys.")
    }
    if OverlayKeyTable.rows.contains(where: { $0.name == entry.name }) {
      return refuse(entry.line, "\(entry.name) belongs below [keys.overlays].")
    }
    let near = Self.nearest(entry.name, CommandTable.rows.map(\.name))
    refuse(entry.line, "there is no command \(entry.name.shown)\(near)")
  }

  private mutating func bindInOverlay(_ entry: TOMLEntry) {
    guard let row = OverlayKeyTable.rows.first(where: { $0.name == entry.name }) else {
      let near = Self.nearest(entry.name, OverlayKeyTable.rows.map(\.name))
      return refuse(entry.line, "there is no key \(entry.name.shown) in overlays\(near)")
    }
    guard let chords = chords(of: entry) else { return }
    var found: [Key] = []
    for chord in chords {
      guard chord.count == 1 else {
        return refuse(entry.line, "\(entry.name) takes single keys, and no chords.")
      }
      if case .character = chord[0], row.key.isWhereTextIsTyped {
        return refuse(
          entry.line, "\(entry.name) is pressed where text is typed: \(chord[0].text) is a letter there.")
      }
      found.append(chord[0])
    }
    keys.overlays.append(UserKeys.OverlayBinding(row.key, found, line: entry.line))
  }

  /// Nil where they are none, which is said then.
  private mutating func chords(of entry: TOMLEntry) -> [[Key]]? {
    var reader = ChordsReader(path: path)
    let chords = reader.chords(of: entry, most: Self.mostKeys)
    problems += reader.problems
    return chords
  }

  private mutating func refuse(_ line: Int, _ reason: String) {
    problems.append(ConfigurationProblem(path: path, line: line, reason: reason))
  }

  static func nearest(_ name: String, _ names: [String]) -> String {
    ConfigurationReader.suggestion(name.utf8.count <= 60 ? NearestName.to(name, among: names) : nil)
  }
}

extension PaneID {
  /// As a configuration names it.
  package var name: String {
    switch self {
    case .playlists: "playlists"
    case .recordings: "recordings"
    case .detail: "detail"
    }
  }

  package init?(name: String) {
    guard let pane = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = pane
  }
}
