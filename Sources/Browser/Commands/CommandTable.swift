import Recordings
import Terminal

/// Every command, one row each: the only place where keys are bound, worded and refused.
package enum CommandTable {
  package static let rows: [CommandRow] =
    moves + panes + find + columns + file + lists + triage + hand + program

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
    CommandRow(.open, "open", .panes, "Open, go in", [[.enter]], hint: "open"),
    CommandRow(.up, "up", .panes, "Up one level: overlay, search, range, marks, pane", [[.escape]]),
    CommandRow(.back, "back", .panes, "Back; quits at the playlists", [["q"]], hint: "back"),
    CommandRow(.focus(.playlists), "playlists", .panes, "Playlists", [["1"]]),
    CommandRow(.focus(.recordings), "recordings", .panes, "Recordings", [["2"]]),
    CommandRow(.focus(.detail), "detail", .panes, "Detail", [["3"]]),
    CommandRow(.focusNext, "next-pane", .panes, "Next pane", [[.tab]], hint: "next pane"),
    CommandRow(.focusPrevious, "previous-pane", .panes, "Previous pane", [[.backTab]]),
    CommandRow(.inward, "inward", .panes, "Inward; the next tab of the detail", [["l"], [.right]]),
    CommandRow(.outward, "outward", .panes, "Outward; the previous tab of the detail", [["h"], [.left]]),
    CommandRow(.nextTab, "next-tab", .panes, "Next tab of the detail", [["]"]]),
    CommandRow(.previousTab, "previous-tab", .panes, "Previous tab of the detail", [["["]]),
    CommandRow(.zoom, "zoom", .panes, "Zoom the pane, and back", [["+"], ["_"]]),
  ]

  private static let find: [CommandRow] = search + filters + sorts + threads

  private static let filters: [CommandRow] = [
    CommandRow(
      .editFilter, "edit-filter", .find, "Edit the filter line: errors>0 dur>30s url:/a from:-7d",
      [["f", "f"]],
      hint: "filter"),
    CommandRow(
      .filterErrors, "filter-errors", .find, "Only with errors, or all again", [["f", "e"]], hint: "errors"),
    CommandRow(
      .filterDuration, "filter-duration", .find, "Only longer than a minute, or all again", [["f", "d"]],
      hint: "long"),
    CommandRow(
      .filterActive, "filter-active", .find, "Only active for more than 10 s, or all again", [["f", "a"]],
      hint: "active"),
    CommandRow(
      .filterPerson, "filter-person", .find, "Only of this person, or all again", [["f", "p"]],
      hint: "person",
      requires: [.recording]),
    CommandRow(
      .filterPage, "filter-page", .find, "Only with this page, or all again", [["f", "u"]], hint: "page",
      requires: [.recording]),
    CommandRow(.filterDates, "filter-dates", .find, "Choose the dates", [["f", "t"]], hint: "dates"),
    CommandRow(
      .hideViewed, "hide-viewed", .find, "Hide what is viewed, show it again", [["f", "v"]], hint: "viewed"),
    CommandRow(
      .clearFilter, "clear-filter", .find, "Clear the filter, show what is hidden", [["f", "x"]],
      hint: "clear",
      requires: [.filter]),
    CommandRow(
      .widen, "widen", .find, "Widen the filter by what leaves out most likely", [["f", "w"]], hint: "widen",
      requires: [.wider]),
    CommandRow(.filters, "filters", .find, "Recent and named filters", [["f", "r"]], hint: "recent"),
    CommandRow(
      .saveFilter, "save-filter", .find, "Save the filter as a playlist", [["F"]],
      requires: [.journal, .query, .scope(.playlistWrite), .writable]),
    CommandRow(
      .why, "why", .find, "Why is this row here", [["W"]], requires: [.recording]),
  ]

  private static let sorts: [CommandRow] = [
    (RecordingOrder.startTime, "t", "start"), (.duration, "d", "duration"),
    (.activeSeconds, "a", "active time"),
    (.inactiveSeconds, "i", "inactive time"), (.consoleErrorCount, "e", "errors"),
    (.clickCount, "c", "clicks"),
    (.keypressCount, "k", "keys"), (.mouseActivityCount, "m", "mouse activity"),
    (.activityScore, "s", "activity score"), (.ttl, "x", "expiry"),
    (.recordingDuration, "l", "recorded length"),
  ].map { order, key, name in
    CommandRow(
      .sort(order), "sort-" + order.word, .find, "Sort by \(name); again reverses",
      [["s", .character(Character(key))]], hint: name)
  }

  private static let threads: [CommandRow] = [
    CommandRow(
      .goToPerson, "go-to-person", .find, "This person's recordings", [["g", "p"]], hint: "person",
      requires: [.recording]),
    CommandRow(
      .goToPage, "go-to-page", .find, "Recordings that begin at the same page", [["g", "u"]], hint: "page",
      requires: [.recording]),
    CommandRow(
      .goToPlaylist, "go-to-playlist", .find, "Go to a list by its name", [["g", "l"]], hint: "playlist"),
    CommandRow(.viewBack, "view-back", .find, "Back to the view before", [["-"], [.control("o")]]),
    CommandRow(.viewForward, "view-forward", .find, "Forward again", [["="]]),
    CommandRow(
      .followNew, "follow", .find, "Follow: new recordings come by themselves", [["R"]],
      requires: [.project, .newestFirst]),
  ]

  private static let search: [CommandRow] = [
    CommandRow(.search, "search", .find, "Search in this pane", [["/"]], hint: "search"),
    CommandRow(.nextMatch, "next-match", .find, "Next match", [["n"]]),
    CommandRow(.previousMatch, "previous-match", .find, "Previous match", [["N"]]),
    CommandRow(.refresh, "refresh", .find, "Refresh", [["r"]], hint: "refresh", requires: []),
  ]

  private static let columns: [CommandRow] =
    [
      CommandRow(
        .chooseColumns, "choose-columns", .columns, "Choose the columns of this view", [["c", "c"]],
        hint: "choose"),
      CommandRow(
        .defaultColumns, "default-columns", .columns, "Back to the default columns", [["c", "x"]],
        hint: "default", requires: [.otherColumns]),
    ]
    + chordsOfColumns.map { key, column in
      CommandRow(
        .switchColumn(column), "column-\(column.word)", .columns, "Show or hide the column \(column.word)",
        [["c", key]], hint: column.word, requires: [.columnBeside(column)])
    } + [
      CommandRow(
        .columnsEverywhere, "columns-everywhere", .columns, "These columns in all views without their own",
        [["c", "*"]], hint: "all views", requires: [.ownColumns])
    ]

  /// The letters that filters have for the same thing.
  private static let chordsOfColumns: [(Key, RecordingColumn)] = [
    ("e", .errors), ("w", .warnings), ("d", .duration), ("a", .share), ("s", .score), ("k", .clicks),
    ("p", .person), ("u", .page), ("b", .browser), ("v", .viewed), ("l", .lists),
  ]

  private static let file: [CommandRow] = [
    CommandRow(.mark, "mark-row", .file, "Mark, and next row", [[" "]], hint: "mark", requires: [.recording]),
    CommandRow(
      .range, "range", .file, "Range: movements extend it, again marks it", [["v"]], requires: [.rowOrRange]),
    CommandRow(.markAll, "mark-all", .file, "Mark all loaded rows", [["*"]], requires: [.recording]),
    CommandRow(.invertMarks, "invert-marks", .file, "Invert the marks", [["I"]], requires: [.recording]),
    CommandRow(
      .addTo, "add-to", .file, "Add to a collection",
      [["a"]],
      hint: "add to",
      requires: [.journal, .recordingOrCollection, .scope(.playlistWrite), .membership, .writable]),
    CommandRow(
      .addToLast, "add-to-last", .file, "Add to the last collection used", [["A"]],
      requires: [.journal, .recording, .scope(.playlistWrite), .membership, .lastPlaylist, .writable]),
    CommandRow(
      .moveTo, "move-to", .file, "Move to another collection",
      [["m"]],
      requires: [
        .journal, .insideCollection, .recordingOrCollection, .scope(.playlistWrite), .membership, .writable,
      ]),
    CommandRow(
      .remove, "remove", .file, "Remove from this collection", [["d"]], hint: "remove",
      requires: [
        .journal, .insideCollection, .recording, .scope(.playlistWrite), .membership, .writable,
      ]),
    CommandRow(
      .markViewed, "mark-viewed", .file, "Mark viewed (cannot be taken back)", [["w"]],
      hint: "viewed", requires: [.journal, .recording, .scope(.recordingWrite), .writable]),
    CommandRow(
      .repeatLast, "repeat", .file, "Do the last of these again, here", [["."]],
      requires: [.journal, .recording, .lastAction, .writable]),
    CommandRow(.undo, "undo", .file, "Undo", [["u"]], hint: "undo", requires: [.journal, .writable]),
    CommandRow(.redo, "redo", .file, "Redo", [[.control("r")]], requires: [.journal, .writable]),
    CommandRow(
      .journal, "journal", .file, "Journal: what was decided, and where it stands", [["@"]],
      requires: [.journal]),
  ]

  private static let lists: [CommandRow] = [
    CommandRow(
      .createPlaylist, "create", .lists, "Create a collection, or a saved filter of this view", [["C"]],
      requires: [.journal, .scope(.playlistWrite), .writable]),
    CommandRow(
      .editPlaylist, "edit", .lists, "Edit the list's name and description", [["e"]],
      requires: [.journal, .ownPlaylist, .scope(.playlistWrite), .writable]),
    CommandRow(
      .editPlaylistOutside, "edit-in-editor", .lists, "The same in $EDITOR", [["E"]],
      requires: [.journal, .ownPlaylist, .scope(.playlistWrite), .writable]),
    CommandRow(
      .pinPlaylist, "pin", .lists, "Pin the list for the whole project, or unpin it", [["p"]],
      requires: [.journal, .ownPlaylist, .scope(.playlistWrite), .writable]),
    CommandRow(
      .deletePlaylist, "delete-list", .lists, "Delete the list (\(key: .undo) brings it back)", [["X"]],
      requires: [.journal, .ownPlaylist, .scope(.playlistWrite), .writable]),
    CommandRow(
      .membershipOverlay, "lists", .lists, "Which collections hold the marked rows (a call each)",
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
        .triage, "triage", .triage, "Triage, and its end: a digit files the row and goes on", [["T"]],
        hint: "triage", requires: [.journal, .scope(.playlistWrite), .membership, .writable])
    ]
    + (1...9).map { lane in
      CommandRow(
        .fileIntoLane(lane), "lane-\(lane)", .triage, "File into lane \(lane)",
        [[.character(Character("\(lane)"))]],
        requires: [.journal, .recording, .scope(.playlistWrite), .membership, .writable], isOfTriage: true)
    } + [
      CommandRow(
        .skip, "skip", .triage, "Skip the row", [["0"], ["x"]], requires: [.recording], isOfTriage: true),
      CommandRow(
        .switchAdvance, "triage-advance", .triage, "Go on to the next row, or to the next unviewed",
        [["t", "n"]]),
      CommandRow(
        .switchMarksViewed, "triage-viewed", .triage,
        "Filing marks viewed, too (cannot be taken back), or does not",
        [["t", "v"]],
        requires: [.journal, .scope(.recordingWrite), .writable]),
    ]
    + (1...9).map { lane in
      CommandRow(
        .bindLane(lane), "bind-lane-\(lane)", .triage, "Choose the collection of lane \(lane)",
        [["t", .character(Character("\(lane)"))]], requires: [.journal, .scope(.playlistWrite), .writable])
    }

  private static let hand: [CommandRow] = [
    CommandRow(
      .openInBrowser, "open-in-browser", .hand, "Open in the browser", [["o"]], hint: "browser",
      requires: [.project, .projectNumber, .linked]),
    CommandRow(
      .copyID, "copy-id", .hand, "Copy the id", [["y", "y"]], hint: "copy id", requires: [.recording]),
    CommandRow(
      .copyLink, "copy-link", .hand, "Copy the link", [["y", "u"]], hint: "copy link",
      requires: [.project, .projectNumber, .linked]),
    CommandRow(
      .copyPerson, "copy-person", .hand, "Copy the person's distinct id", [["y", "p"]], requires: [.recording]
    ),
    CommandRow(
      .copyJSON, "copy-json", .hand, "Copy the recording's JSON", [["y", "j"]], requires: [.recording]),
  ]

  private static let program: [CommandRow] = [
    CommandRow(
      .commandLine, "command-line", .program, "Command line: any command by name", [[":"]]),
    CommandRow(.help, "help", .program, "Help: all keys", [["?"], [.function(1)]], hint: "help"),
    CommandRow(.suspend, "suspend", .program, "Suspend", [[.control("z")]]),
    CommandRow(.repaint, "repaint", .program, "Repaint the screen", [[.control("l")]]),
    CommandRow(.quit, "quit", .program, "Quit", [["Q"]]),
  ]
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}
