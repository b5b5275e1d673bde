import Recordings
import Terminal

/// Every command, one row each: the only place where keys are bound, worded and refused.
package enum CommandTable {
  package static let rows: [CommandRow] =
    moves + panes + find + columns + file + lists + triage + timeline + hand + program

  package static func row(of command: Command) -> CommandRow? { byCommand[command] }

  private static let byCommand = Dictionary(
    rows.map { ($0.command, $0) }, uniquingKeysWith: { first, _ in first })

  private static let moves: [CommandRow] = [
    CommandRow(.move(.by(1)), "next-row", .move, "Next row", [["j"], [.down]], hint: "down"),
    CommandRow(.move(.by(-1)), "previous-row", .move, "Previous row", [["k"], [.up]], hint: "up"),
    CommandRow(.move(.first), "first-row", .move, "First row", [["g", "g"], [.home]]),
    CommandRow(.move(.last), "last-row", .move, "Last row", [["G"], [.end]]),
    CommandRow(.move(.halfPages(1)), "half-page-down", .move, "Half a page down", [[.control("d")]]),
    CommandRow(.move(.halfPages(-1)), "half-page-up", .move, "Half a page up", [[.control("u")]]),
    CommandRow(.move(.pages(1)), "page-down", .move, "Page down", [[.pageDown], [.control("f")]]),
    CommandRow(.move(.pages(-1)), "page-up", .move, "Page up", [[.pageUp], [.control("b")]]),
    CommandRow(.move(.screenTop), "screen-top", .move, "Top of the screen", [["H"]]),
    CommandRow(.move(.screenMiddle), "screen-middle", .move, "Middle of the screen", [["M"]]),
    CommandRow(.move(.screenBottom), "screen-bottom", .move, "Bottom of the screen", [["L"]]),
    CommandRow(.move(.centre), "scroll-to-middle", .move, "Scroll the row to the middle", [["z", "z"]]),
    CommandRow(.move(.cursorToTop), "scroll-to-top", .move, "Scroll the row to the top", [["z", "t"]]),
    CommandRow(
      .move(.cursorToBottom), "scroll-to-bottom", .move, "Scroll the row to the bottom", [["z", "b"]]),
    CommandRow(.moveOther(1), "other-pane-down", .move, "The other pane: down", [["J"]], hint: "other pane"),
    CommandRow(.moveOther(-1), "other-pane-up", .move, "The other pane: up", [["K"]]),
  ]

  private static let panes: [CommandRow] = [
    CommandRow(.pane(.open), "open", .panes, "Open, go in", [[.enter]], hint: "open"),
    CommandRow(.pane(.up), "up", .panes, "Up one level: overlay, search, range, marks, pane", [[.escape]]),
    CommandRow(.pane(.back), "back", .panes, "Back; quits at the playlists", [["q"]], hint: "back"),
    CommandRow(.pane(.focus(.playlists)), "playlists", .panes, "Playlists", [["1"]]),
    CommandRow(.pane(.focus(.recordings)), "recordings", .panes, "Recordings", [["2"]]),
    CommandRow(.pane(.focus(.detail)), "detail", .panes, "Detail", [["3"]]),
    CommandRow(.pane(.focusNext), "next-pane", .panes, "Next pane", [[.tab]], hint: "next pane"),
    CommandRow(.pane(.focusPrevious), "previous-pane", .panes, "Previous pane", [[.backTab]]),
    CommandRow(
      .pane(.inward), "inward", .panes, "Inward; the next tab of the detail", [["l"], [.right]], hint: "tab"),
    CommandRow(
      .pane(.outward), "outward", .panes, "Outward; the previous tab of the detail", [["h"], [.left]]),
    CommandRow(.pane(.nextTab), "next-tab", .panes, "Next tab of the detail", [["]"]]),
    CommandRow(.pane(.previousTab), "previous-tab", .panes, "Previous tab of the detail", [["["]]),
    CommandRow(.pane(.zoom), "zoom", .panes, "Zoom the pane, and back", [["+"], ["_"]], hint: "zoom"),
  ]

  private static let find: [CommandRow] = search + filters + sorts + sortsByEvidence + threads

  private static let filters: [CommandRow] = [
    CommandRow(
      .filter(.edit), "edit-filter", .find, "Edit the filter line: errors>0 dur>30s url:/a from:-7d",
      [["f", "f"]],
      hint: "filter"),
    CommandRow(
      .filter(.errors), "filter-errors", .find, "Only with errors, or all again", [["f", "e"]], hint: "errors"
    ),
    CommandRow(
      .filter(.trouble), "filter-trouble", .find, "Only with trouble, or all again", [["f", "b"]],
      hint: "trouble"),
    CommandRow(
      .filter(.rage), "filter-rage", .find, "Only with rage clicks, or all again", [["f", "r"]], hint: "rage"),
    CommandRow(
      .filter(.duration), "filter-duration", .find, "Only longer than a minute, or all again", [["f", "d"]],
      hint: "long"),
    CommandRow(
      .filter(.active), "filter-active", .find, "Only active for more than 10 s, or all again", [["f", "a"]],
      hint: "active"),
    CommandRow(
      .filter(.person), "filter-person", .find, "Only of this person, or all again", [["f", "p"]],
      hint: "person",
      requires: [.recording]),
    CommandRow(
      .filter(.page), "filter-page", .find, "Only with this page, or all again", [["f", "u"]], hint: "page",
      requires: [.recording]),
    CommandRow(.filter(.dates), "filter-dates", .find, "Choose the dates", [["f", "t"]], hint: "dates"),
    CommandRow(
      .filter(.hideViewed), "hide-viewed", .find, "Hide viewed recordings, show them again", [["f", "v"]],
      hint: "viewed"),
    CommandRow(
      .filter(.clear), "clear-filter", .find, "Clear the filter, show hidden rows", [["f", "x"]],
      hint: "clear",
      requires: [.filter]),
    CommandRow(
      .filter(.widen), "widen", .find, "Widen the filter by the step that helps most", [["f", "w"]],
      hint: "widen",
      requires: [.wider]),
    CommandRow(
      .filter(.history), "filters", .find, "Recent and named filters", [["f", "h"]], hint: "recent"),
    CommandRow(
      .filter(.save), "save-filter", .find, "Save the filter as a playlist", [["F"]],
      requires: [.journal, .query, .scope(.playlistWrite), .writable]),
    CommandRow(
      .why, "why", .find, "Why is this row here", [["W"]], requires: [.recording]),
  ]

  private static let sorts: [CommandRow] = [
    (RecordingOrder.startTime, "t", "start"), (.duration, "d", "duration"),
    (.activeSeconds, "a", "active time"),
    (.inactiveSeconds, "i", "inactive time"), (.consoleErrorCount, "e", "errors"),
    (.clickCount, "k", "clicks"),
    (.keypressCount, "y", "keys"), (.mouseActivityCount, "m", "mouse activity"),
    (.activityScore, "s", "activity score"), (.ttl, "z", "expiry"),
    (.recordingDuration, "n", "recorded length"),
  ].map { order, key, name in
    CommandRow(
      .filter(.sort(order)), "sort-" + order.word, .find, "Sort by \(name); again reverses",
      [["s", .character(Character(key))]], hint: name)
  }

  /// Of the loaded rows, as far as their evidence is known.
  private static let sortsByEvidence: [CommandRow] = [
    (EvidenceWord.trouble, "b", "trouble"), (.rage, "r", "rage clicks"), (.pages, "g", "pages"),
  ].map { word, key, name in
    CommandRow(
      .filter(.sortByEvidence(word)), "sort-" + word.rawValue, .find,
      "Sort the loaded rows by \(name); again reverses", [["s", .character(Character(key))]], hint: name)
  }

  private static let threads: [CommandRow] = [
    CommandRow(
      .goTo(.person), "go-to-person", .find, "This person's recordings", [["g", "p"]], hint: "person",
      requires: [.recording]),
    CommandRow(
      .goTo(.findPerson), "find-person", .find, "Find a person, and go to their recordings", [["g", "P"]],
      hint: "find a person", requires: [.project, .scope(.personRead)]),
    CommandRow(
      .goTo(.page), "go-to-page", .find, "Recordings that begin at the same page", [["g", "u"]], hint: "page",
      requires: [.recording]),
    CommandRow(
      .goTo(.playlist), "go-to-playlist", .find, "Go to a list by its name, or to an id or address",
      [["g", "l"]], hint: "playlist"),
    CommandRow(
      .playlist(.mine), "my-lists", .find, "Only my lists, or all again", [["g", "m"]], hint: "my lists",
      requires: [.project, .scope(.playlistRead)]),
    CommandRow(
      .goTo(.project), "switch-project", .find, "Go to another project", [["g", "j"]], hint: "project"),
    CommandRow(
      .goTo(.previousView), "view-back", .find, "Back to the view before", [["-"], [.control("o")]]),
    CommandRow(.goTo(.nextView), "view-forward", .find, "Forward again", [["="]]),
    CommandRow(
      .follow, "follow", .find, "Follow: show new recordings as they come", [["R"]],
      requires: [.project, .newestFirst]),
  ]

  private static let search: [CommandRow] = [
    CommandRow(.search(.open), "search", .find, "Search in this pane", [["/"]], hint: "search"),
    CommandRow(.search(.nextMatch), "next-match", .find, "Next match", [["n"]]),
    CommandRow(.search(.previousMatch), "previous-match", .find, "Previous match", [["N"]]),
    CommandRow(.refresh, "refresh", .find, "Refresh", [["r"]], hint: "refresh", requires: []),
  ]

  private static let file: [CommandRow] = [
    CommandRow(
      .mark(.row), "mark-row", .file, "Mark, and next row", [[" "]], hint: "mark", requires: [.recording]),
    CommandRow(
      .mark(.range), "range", .file, "Range: movements extend it, again marks it", [["v"]],
      requires: [.rowOrRange]),
    CommandRow(.mark(.all), "mark-all", .file, "Mark all loaded rows", [["*"]], requires: [.recording]),
    CommandRow(.mark(.invert), "invert-marks", .file, "Invert the marks", [["I"]], requires: [.recording]),
    CommandRow(
      .file(.add), "add-to", .file, "Add to a collection",
      [["a"]],
      hint: "add to",
      requires: [.journal, .recordingOrCollection, .scope(.playlistWrite), .membership, .writable]),
    CommandRow(
      .file(.addToLast), "add-to-last", .file, "Add to the collections used last", [["A"]],
      requires: [.journal, .recording, .scope(.playlistWrite), .membership, .lastPlaylist, .writable]),
    CommandRow(
      .file(.move), "move-to", .file, "Move to other collections",
      [["m"]],
      requires: [
        .journal, .insideCollection, .recordingOrCollection, .scope(.playlistWrite), .membership, .writable,
      ]),
    CommandRow(
      .file(.remove), "remove", .file, "Remove from this collection", [["d"]], hint: "remove",
      requires: [
        .journal, .insideCollection, .recording, .scope(.playlistWrite), .membership, .writable,
      ]),
    CommandRow(
      .file(.markViewed), "mark-viewed", .file, "Mark as viewed (cannot be undone)", [["w"]],
      hint: "viewed", requires: [.journal, .recording, .scope(.recordingWrite), .writable]),
    CommandRow(
      .file(.repeatLast), "repeat", .file, "Do the last of these again, here", [["."]],
      requires: [.journal, .recording, .lastAction, .writable]),
    CommandRow(
      .journal(.undo), "undo", .file, "Undo", [["u"]], hint: "undo", requires: [.journal, .writable]),
    CommandRow(.journal(.redo), "redo", .file, "Redo", [[.control("r")]], requires: [.journal, .writable]),
    CommandRow(
      .journal(.open), "journal", .file, "Journal: what was decided, and where it stands", [["@"]],
      requires: [.journal]),
  ]

  private static let lists: [CommandRow] = [
    CommandRow(
      .playlist(.create), "create", .lists, "Create a collection, or a saved filter of this view", [["C"]],
      hint: "create",
      requires: [.journal, .scope(.playlistWrite), .writable]),
    CommandRow(
      .playlist(.edit), "edit", .lists, "Edit the list's name and description", [["e"]], hint: "edit",
      requires: [.journal, .ownPlaylist, .scope(.playlistWrite), .writable]),
    CommandRow(
      .playlist(.editOutside), "edit-in-editor", .lists, "The same in $EDITOR", [["E"]],
      requires: [.journal, .ownPlaylist, .scope(.playlistWrite), .writable]),
    CommandRow(
      .playlist(.pin), "pin", .lists, "Pin the list for the whole project, or unpin it", [["p"]], hint: "pin",
      requires: [.journal, .ownPlaylist, .scope(.playlistWrite), .writable]),
    CommandRow(
      .playlist(.delete), "delete-list", .lists, "Delete the list (\(key: .journal(.undo)) brings it back)",
      [["X"]], hint: "delete",
      requires: [.journal, .ownPlaylist, .scope(.playlistWrite), .writable]),
    CommandRow(
      .showMembership, "lists-of-marked", .lists, "Which collections hold the marked rows (a call each)",
      [["g", "c"]],
      hint: "lists of marked",
      requires: [.project, .recording, .scope(.playlistRead)]),
    CommandRow(
      .deleteRecordings, "delete-recordings", .lists, "Delete recordings for good, after typing how many",
      [["D"]],
      requires: [.project, .recording, .scope(.recordingWrite), .writable]),
  ]

  private static let triage: [CommandRow] =
    [
      CommandRow(
        .triage(.toggle), "triage", .triage, "Start or end triage: a digit files the row and goes on",
        [["T"]],
        hint: "triage", requires: [.journal, .scope(.playlistWrite), .membership, .writable])
    ]
    + (1...9).map { lane in
      CommandRow(
        .triage(.file(lane: lane)), "lane-\(lane)", .triage, "File into lane \(lane)",
        [[.character(Character("\(lane)"))]],
        requires: [.journal, .recording, .scope(.playlistWrite), .membership, .writable], isOfTriage: true)
    } + [
      CommandRow(
        .triage(.skip), "skip", .triage, "Skip the row", [["0"], ["x"]], requires: [.recording],
        isOfTriage: true),
      CommandRow(
        .triage(.toggleAdvance), "triage-advance", .triage, "Go on to the next row, or to the next unviewed",
        [["t", "n"]]),
      CommandRow(
        .triage(.toggleMarksViewed), "triage-viewed", .triage,
        "Filing also marks as viewed, or not (cannot be undone)",
        [["t", "v"]],
        requires: [.journal, .scope(.recordingWrite), .writable]),
    ]
    + (1...9).map { lane in
      CommandRow(
        .triage(.bind(lane: lane)), "bind-lane-\(lane)", .triage, "Choose the collection of lane \(lane)",
        [["t", .character(Character("\(lane)"))]], requires: [.journal, .scope(.playlistWrite), .writable])
    }

  private static let hand: [CommandRow] = [
    CommandRow(
      .openInBrowser, "open-in-browser", .hand, "Open in the browser", [["o"]], hint: "browser",
      requires: [.project, .projectNumber, .linked]),
    CommandRow(
      .copy(.id), "copy-id", .hand, "Copy the id", [["y", "y"]], hint: "copy id", requires: [.recording]),
    CommandRow(
      .copy(.link), "copy-link", .hand, "Copy the link", [["y", "u"]], hint: "copy link",
      requires: [.project, .projectNumber, .linked]),
    CommandRow(
      .copy(.person), "copy-person", .hand, "Copy the person's distinct id", [["y", "p"]],
      requires: [.recording]
    ),
    CommandRow(
      .copy(.json), "copy-json", .hand, "Copy the recording's JSON", [["y", "j"]], requires: [.recording]),
    CommandRow(
      .copy(.moment), "copy-moment", .hand, "Copy the link to this moment", [["y", "t"]], hint: "moment",
      requires: [.project, .projectNumber, .moment]),
    CommandRow(
      .copy(.evidence), "copy-evidence", .hand, "Copy what happened as Markdown, for an issue",
      [["y", "m"]], hint: "evidence", requires: [.recording]),
    CommandRow(
      .copy(.commandLine), "copy-command-line", .hand, "Copy the command line that prints this view",
      [["y", "c"]], hint: "command line"),
    CommandRow(
      .pipe, "pipe-rows", .hand, "Pipe the marked rows as lines of JSON into a command of the shell", [["|"]],
      requires: [.recording]),
  ]

  private static let program: [CommandRow] = [
    CommandRow(
      .program(.commandLine), "command-line", .program, "Command line: any command by name", [[":"]]),
    CommandRow(.program(.help), "help", .program, "Help: all keys", [["?"], [.function(1)]], hint: "help"),
    CommandRow(.program(.suspend), "suspend", .program, "Suspend", [[.control("z")]]),
    CommandRow(.program(.repaint), "repaint", .program, "Repaint the screen", [[.control("l")]]),
    CommandRow(.program(.quit), "quit", .program, "Quit", [["Q"]]),
  ]
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}
