import Recordings

/// The commands that take words, one row each. Every row of `CommandTable` can be called by its name as well.
package enum LineCommandTable {
  package static let rows: [LineCommandRow] = [
    LineCommandRow(
      .rows(.mark), "mark", "words", "Mark rows that match: errors>0 dur>30s url:/a", requires: [.rows]),
    LineCommandRow(.rows(.unmark), "unmark", "words", "Take marks off rows that match", requires: [.rows]),
    LineCommandRow(.goToRow, "row", "42", "Go to a row; :42 is enough"),
    LineCommandRow(
      .restore, "restore", "[id]", "Bring back a list that was deleted",
      requires: [.project, .scope(.playlistWrite), .writable]),
    LineCommandRow(.clearCopy, "clear-cache", "", "Forget what earlier answers left on this machine"),
    LineCommandRow(.other(.quit), "q", "", "Quit, as elsewhere"),
  ]

  package static func row(named name: String) -> LineCommandRow? {
    rows.first { $0.name == name }
  }

  static func row(of command: LineCommand) -> LineCommandRow? { rows.first { $0.command == command } }

  /// All that can be called, those of the line first.
  static let names: [String] = rows.map(\.name) + CommandTable.rows.map(\.name)
}
