import Recordings

/// The commands that take words, one row each. Every row of `CommandTable` can be called by its name as well.
package enum LineCommandTable {
  package static let rows: [LineCommandRow] = [
    LineCommandRow(
      .rows(.mark), "mark", "words", "Mark rows that match: errors>0 dur>30s url:/a", requires: [.rows]),
    LineCommandRow(.rows(.unmark), "unmark", "words", "Take marks off rows that match", requires: [.rows]),
    LineCommandRow(
      .filter, "rec", "words", "Recordings that match: errors>0 dur>30s url:/a from:-7d order:-errors",
      requires: [.project]),
    LineCommandRow(
      .person, "person", "name", "Find a person by name, e-mail or distinct id",
      requires: [.project, .scope(.personRead)]),
    LineCommandRow(.project, "project", "name", "Go to another project, by its name or number"),
    LineCommandRow(
      .profile, "profile", "name", "Go to another profile of the configuration", requires: [.profiles]),
    LineCommandRow(.nameFilter, "name-filter", "name", "Keep the filter line under a name, for :filters"),
    LineCommandRow(
      .follow, "follow-with", "bell",
      "Follow with a bell or the window's title when something is new; off ends it",
      requires: [.project, .newestFirst]),
    LineCommandRow(.goToRow, "row", "42", "Go to a row; :42 is enough"),
    LineCommandRow(
      .restore, "restore", "[id]", "Bring back a list that was deleted",
      requires: [.journal, .scope(.playlistWrite), .writable]),
    LineCommandRow(
      .load, "load", "all",
      "Load all that match; :load pause holds it, :load stop ends it, :load again reads all anew",
      requires: [.project]),
    LineCommandRow(.quota, "quota", "", "Calls made, and what the key's limits allow"),
    LineCommandRow(.columns, "columns", "[words]", "Show these columns: when,dur,errors,person:20"),
    LineCommandRow(
      .goToMoment, "at", "14:23:45",
      "Go to a moment of the timeline: a clock time, or seconds",
      requires: [.timeline]),
    LineCommandRow(
      .go, "go", "words", "Go to a list, recording or person: a name, an id, or an address of the web app",
      requires: [.project]),
    LineCommandRow(
      .lists, "lists", "mine", "Only the lists of one user: mine, an e-mail, a name, a number; all shows all",
      requires: [.project, .scope(.playlistRead)]),
    LineCommandRow(
      .pipe, "pipe", "command", "Pipe the rows as lines of JSON into a command of the shell: jq -r .id",
      requires: [.recording]),
    LineCommandRow(.clearCache, "clear-cache", "", "Empty the cache on this machine"),
    LineCommandRow(.other(.program(.quit)), "q", "", "Quit, as elsewhere"),
  ]

  package static func row(named name: String) -> LineCommandRow? {
    rows.first { $0.name == name }
  }

  static func row(of command: LineCommand) -> LineCommandRow? { rows.first { $0.command == command } }

  /// All that can be called, those of the line first.
  static let names: [String] = rows.map(\.name) + CommandTable.rows.map(\.name)
}
