import Recordings
import Terminal

/// Every command, one row each: the only place where keys are bound, worded and refused.
package enum CommandTable {
  package static let rows: [CommandRow] = moves + panes + find + file + hand + program

  package static func row(of command: Command) -> CommandRow? { byCommand[command] }

  private static let byCommand = Dictionary(
    rows.map { ($0.command, $0) }, uniquingKeysWith: { first, _ in first })

  private static let moves: [CommandRow] = [
    CommandRow(.move(.by(1)), .move, "Next row", [["j"], [.down]], hint: "down"),
    CommandRow(.move(.by(-1)), .move, "Previous row", [["k"], [.up]], hint: "up"),
    CommandRow(.move(.first), .move, "First row", [["g", "g"], [.home]]),
    CommandRow(.move(.last), .move, "Last row", [["G"], [.end]]),
    CommandRow(.move(.halfPages(1)), .move, "Half a page down", [[.control("d")]]),
    CommandRow(.move(.halfPages(-1)), .move, "Half a page up", [[.control("u")]]),
    CommandRow(.move(.pages(1)), .move, "Page down", [[.pageDown], [.control("f")]]),
    CommandRow(.move(.pages(-1)), .move, "Page up", [[.pageUp], [.control("b")]]),
    CommandRow(.move(.screenTop), .move, "Top of the screen", [["H"]]),
    CommandRow(.move(.screenMiddle), .move, "Middle of the screen", [["M"]]),
    CommandRow(.move(.screenBottom), .move, "Bottom of the screen", [["L"]]),
    CommandRow(.move(.centre), .move, "Scroll the row to the middle", [["z", "z"]]),
    CommandRow(.move(.cursorToTop), .move, "Scroll the row to the top", [["z", "t"]]),
    CommandRow(.move(.cursorToBottom), .move, "Scroll the row to the bottom", [["z", "b"]]),
    CommandRow(.moveOther(1), .move, "The other pane: down", [["J"]], hint: "other pane"),
    CommandRow(.moveOther(-1), .move, "The other pane: up", [["K"]]),
  ]

  private static let panes: [CommandRow] = [
    CommandRow(.open, .panes, "Open, go in", [[.enter]], hint: "open"),
    CommandRow(.up, .panes, "Up one rung: overlay, search, range, marks, pane", [[.escape]]),
    CommandRow(.back, .panes, "Back; quits at the playlists", [["q"]], hint: "back"),
    CommandRow(.focus(.playlists), .panes, "Playlists", [["1"]]),
    CommandRow(.focus(.recordings), .panes, "Recordings", [["2"]]),
    CommandRow(.focus(.detail), .panes, "Detail", [["3"]]),
    CommandRow(.focusNext, .panes, "Next pane", [[.tab]], hint: "next pane"),
    CommandRow(.focusPrevious, .panes, "Previous pane", [[.backTab]]),
    CommandRow(.inward, .panes, "Inward; the next tab of the detail", [["l"], [.right]]),
    CommandRow(.outward, .panes, "Outward; the previous tab of the detail", [["h"], [.left]]),
    CommandRow(.nextTab, .panes, "Next tab of the detail", [["]"]]),
    CommandRow(.previousTab, .panes, "Previous tab of the detail", [["["]]),
    CommandRow(.zoom, .panes, "Zoom the pane, and back", [["+"], ["_"]]),
  ]

  private static let find: [CommandRow] = [
    CommandRow(.search, .find, "Search in this pane", [["/"]], hint: "search"),
    CommandRow(.nextMatch, .find, "Next match", [["n"]]),
    CommandRow(.previousMatch, .find, "Previous match", [["N"]]),
    CommandRow(.hideViewed, .find, "Hide what is viewed, show it again", [["f", "v"]]),
    CommandRow(
      .clearFilter, .find, "Clear the filter: show all that is loaded", [["f", "x"]], requires: [.filter]),
    CommandRow(.refresh, .find, "Refresh", [["r"]], hint: "refresh", requires: []),
  ]

  private static let file: [CommandRow] = [
    CommandRow(.mark, .file, "Mark, and next row", [[" "]], hint: "mark", requires: [.recording]),
    CommandRow(.range, .file, "Range: movements extend it, again marks it", [["v"]], requires: [.rowOrRange]),
    CommandRow(.markAll, .file, "Mark all loaded rows", [["*"]], requires: [.recording]),
    CommandRow(.invertMarks, .file, "Invert the marks", [["I"]], requires: [.recording]),
    CommandRow(
      .addTo, .file, "Add to a collection", [["a"]], hint: "add to",
      requires: [.project, .recording, .scope(.playlistWrite), .membership]),
    CommandRow(
      .addToLast, .file, "Add to the last collection used", [["A"]],
      requires: [.project, .recording, .scope(.playlistWrite), .membership, .lastPlaylist]),
    CommandRow(
      .remove, .file, "Remove from this collection", [["d"]], hint: "remove",
      requires: [.project, .insideCollection, .recording, .scope(.playlistWrite), .membership]),
    CommandRow(
      .markViewed, .file, "Mark viewed (cannot be taken back)", [["w"]],
      hint: "viewed", requires: [.project, .recording, .scope(.recordingWrite)]),
  ]

  private static let hand: [CommandRow] = [
    CommandRow(
      .openInBrowser, .hand, "Open in the browser", [["o"]], hint: "browser",
      requires: [.project, .projectNumber, .linked]),
    CommandRow(.copyID, .hand, "Copy the id", [["y", "y"]], hint: "copy id", requires: [.recording]),
    CommandRow(
      .copyLink, .hand, "Copy the link", [["y", "u"]], hint: "copy link",
      requires: [.project, .projectNumber, .linked]),
    CommandRow(.copyPerson, .hand, "Copy the person's distinct id", [["y", "p"]], requires: [.recording]),
    CommandRow(.copyJSON, .hand, "Copy the recording's JSON", [["y", "j"]], requires: [.recording]),
  ]

  private static let program: [CommandRow] = [
    CommandRow(.help, .program, "Help: all keys", [["?"], [.function(1)]], hint: "help"),
    CommandRow(.suspend, .program, "Suspend", [[.control("z")]]),
    CommandRow(.repaint, .program, "Repaint the screen", [[.control("l")]]),
    CommandRow(.quit, .program, "Quit", [["Q"]]),
  ]
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}
