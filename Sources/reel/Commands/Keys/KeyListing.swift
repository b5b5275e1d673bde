import Browser
import Recordings
import Terminal
import UserConfiguration

/// The key map as rows: commands, then the keys of overlays and prompts.
struct KeyListing {
  static let columns = [
    OutputColumn(name: "command", title: "COMMAND", least: 8, most: 28, isWhole: true, importance: 9),
    OutputColumn(name: "keys", title: "KEYS", least: 6, most: 30, isWhole: true, importance: 8),
    OutputColumn(name: "pane", title: "PANE", least: 5, most: 10, importance: 5),
    OutputColumn(name: "group", title: "GROUP", least: 6, most: 14, importance: 4),
    OutputColumn(name: "title", title: "WHAT IT DOES", least: 12, most: 90, importance: 7),
  ]

  static let hiddenColumns = [
    OutputColumn(name: "keys", title: "KEYS", least: 4, most: 20, isWhole: true, importance: 9),
    OutputColumn(name: "command", title: "COMMAND", least: 8, most: 28, isWhole: true, importance: 8),
    OutputColumn(name: "pane", title: "PANE", least: 5, most: 10, importance: 5),
    OutputColumn(name: "hidden_by", title: "HIDDEN BY", least: 8, most: 28, isWhole: true, importance: 7),
    OutputColumn(name: "its_keys", title: "ITS KEYS", least: 4, most: 20, importance: 6),
  ]

  private let resolution: KeyResolution

  init(_ resolution: KeyResolution) { self.resolution = resolution }

  /// A command has a row more for each pane in which it has other keys.
  var rows: [OutputRow] {
    let map = resolution.map
    let ofCommands = (CommandTable.rows + map.own).flatMap { row -> [OutputRow] in
      let group = row.group.rawValue
      let title = row.title.text(map)
      let usual = map.keys(of: row.command, in: nil)
      let own = PaneID.allCases.filter { map.keys(of: row.command, in: $0) != usual }
      let ofPanes = own.map { pane in
        Self.row(row.name, map.keys(of: row.command, in: pane), pane.name, group, title)
      }
      return row.pane == nil || own.isEmpty
        ? [Self.row(row.name, usual, row.isOfTriage ? "triage" : "", group, title)] + ofPanes : ofPanes
    }
    let ofOverlays = OverlayKeyTable.rows.map { row in
      Self.row(row.name, map.keys(of: row.key).map { [$0] }, "overlays", "Overlays", row.title)
    }
    return ofCommands + ofOverlays
  }

  var hidden: [OutputRow] {
    resolution.hidden.map { found in
      let pane = found.isInOverlays ? "overlays" : found.pane?.name ?? ""
      let (keys, others) = (KeySequence.text(of: found.keys), KeySequence.text(of: found.otherKeys))
      return OutputRow(
        cells: [.text(keys), .text(found.name), .text(pane), .text(found.other), .text(others)],
        raw: JSONText(
          JSONValue.object([
            "keys": .string(keys), "command": .string(found.name), "pane": Self.value(pane),
            "hidden_by": .string(found.other), "its_keys": .string(others),
          ]).compact))
    }
  }

  private static func row(
    _ name: String, _ keys: [[Key]], _ pane: String, _ group: String, _ title: String
  ) -> OutputRow {
    let texts = keys.map(KeySequence.text)
    return OutputRow(
      cells: [.text(name), .text(texts.joined(separator: "  ")), .text(pane), .text(group), .text(title)],
      raw: JSONText(
        JSONValue.object([
          "command": .string(name), "keys": .array(texts.map(JSONValue.string)), "pane": value(pane),
          "group": .string(group), "title": .string(title),
        ]).compact),
      id: name)
  }

  /// Nothing where it holds in all panes.
  private static func value(_ pane: String) -> JSONValue { pane.isEmpty ? .null : .string(pane) }
}
