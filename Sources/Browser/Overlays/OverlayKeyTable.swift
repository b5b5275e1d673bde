import Terminal

/// Every key of the overlays and prompts. Those of writing, which are a shell's, are in `TextField`.
package enum OverlayKeyTable {
  package static let rows: [OverlayKeyRow] =
    lists + typed + finder + journal + playlists + filters + columns + prompts + sheet

  /// What the hint line shows, in its order; two keys of one hint stand together.
  static let hints: [OverlayKey.Scope: [[OverlayKey]]] = [
    .picker: [[.picker(.choose)], [.picker(.close)]],
    .checking: [[.picker(.choose)], [.checking(.check)], [.picker(.close)]],
    .confirmation: [[.confirmation(.confirm)], [.confirmation(.leave)]],
    .finder: [[.finder(.choose)], [.finder(.askAgain)], [.finder(.close)]],
    .journal: [[.journal(.retry)], [.journal(.drop)], [.journal(.goToRow)], [.journal(.close)]],
    .form: [[.form(.done)], [.form(.otherField)], [.form(.leave)]],
    .restore: [[.restore(.restore)], upAndDown, [.restore(.close)]],
    .membership: [[.membership(.open)], upAndDown, [.membership(.close)]],
    .filters: [
      [.filters(.use)], [.filters(.edit)], [.filters(.forget)], [.filters(.bringBack)], [.filters(.close)],
    ],
    .saving: [[.saving(.save)], [.saving(.saveAsNew)], [.saving(.leave)], [.saving(.close)]],
    .why: [[.closeWhy]],
    .columns: [
      [.columns(.turn)], [.columns(.moveDown), .columns(.moveUp)],
      [.columns(.narrower), .columns(.wider)], [.columns(.standard)], [.columns(.close)],
      [.columns(.automaticWidth)], [.columns(.find)], [.columns(.everywhere)],
    ],
    .columnSearch: [[.columnSearch(.keep)], [.columnSearch(.leave)]],
    .playlistDeletion: [[.playlistDeletion(.confirm)], [.playlistDeletion(.leave)]],
    .copying: [[.copying(.confirm)], [.copying(.leave)]],
    .deletion: [[.deletion(.confirm)], [.deletion(.widen)], [.deletion(.leave)]],
    .search: [[.search(.keep)], [.search(.leave)], [.search(.next)]],
    .line: [[.line(.run)], [.line(.complete)], [.line(.leave)]],
    .foreign: [[.foreign(.choose)], upAndDown, [.foreign(.leave)]],
    .program: [[.program(.confirm)], [.program(.leave)]],
    .reading: [[.keySheet(.show)]],
    .typing: [[.keySheet(.showWhileTyping)]],
    .keySheet: [[.keySheet(.close)], upAndDown],
  ]

  private static let upAndDown: [OverlayKey] = [.list(.by(1)), .list(.by(-1))]

  private static let lists: [OverlayKeyRow] = [
    OverlayKeyRow(.list(.by(1)), "list-down", ["j", .down], hint: "move", title: "the next row"),
    OverlayKeyRow(.list(.by(-1)), "list-up", ["k", .up], title: "the row before"),
    OverlayKeyRow(.list(.pages(1)), "list-page-down", [.pageDown, .control("f")], title: "a page down"),
    OverlayKeyRow(.list(.pages(-1)), "list-page-up", [.pageUp, .control("b")], title: "a page up"),
    OverlayKeyRow(.list(.halfPages(1)), "list-half-page-down", [.control("d")], title: "half a page down"),
    OverlayKeyRow(.list(.halfPages(-1)), "list-half-page-up", [.control("u")], title: "half a page up"),
    OverlayKeyRow(.list(.first), "list-first", ["g", .home], title: "the first row"),
    OverlayKeyRow(.list(.last), "list-last", ["G", .end], title: "the last row"),
  ]

  private static let typed: [OverlayKeyRow] = [
    OverlayKeyRow(
      .picker(.choose), "picker-choose", [.enter], hint: "choose",
      title: "take what is checked, or the row under the cursor"),
    OverlayKeyRow(.picker(.close), "picker-close", [.escape], hint: "close", title: "close"),
    OverlayKeyRow(
      .picker(.move(.by(1))), "picker-down", [.down, .control("n"), .tab], title: "the next row"),
    OverlayKeyRow(
      .picker(.move(.by(-1))), "picker-up", [.up, .control("p"), .backTab], title: "the row before"),
    OverlayKeyRow(.picker(.move(.pages(1))), "picker-page-down", [.pageDown], title: "a page down"),
    OverlayKeyRow(.picker(.move(.pages(-1))), "picker-page-up", [.pageUp], title: "a page up"),
    OverlayKeyRow(.picker(.move(.first)), "picker-first", [.home], title: "the first row"),
    OverlayKeyRow(.picker(.move(.last)), "picker-last", [.end], title: "the last row"),
    OverlayKeyRow(
      .checking(.check), "picker-check", [.tab], hint: "check", title: "check or uncheck, and go on"),
    OverlayKeyRow(
      .checking(.uncheck), "picker-uncheck", [.backTab], title: "uncheck, or go back and uncheck"),
  ]

  private static let sheet: [OverlayKeyRow] = [
    OverlayKeyRow(.keySheet(.show), "keys-here", ["?", .function(1)], hint: "all keys", title: "these keys"),
    OverlayKeyRow(
      .keySheet(.showWhileTyping), "keys-here-typing", [.function(1)], hint: "all keys", title: "these keys"),
    OverlayKeyRow(
      .keySheet(.close), "keys-here-close", [.escape, .enter, "q", "?", .function(1)], hint: "close",
      title: "close"),
  ]

  private static let finder: [OverlayKeyRow] = [
    OverlayKeyRow(
      .finder(.choose), "finder-choose", [.enter], hint: "choose", title: "open the row under the cursor"),
    OverlayKeyRow(
      .finder(.askAgain), "finder-ask-again", [.control("r")], hint: "ask PostHog",
      title: "ask PostHog, now or again"),
    OverlayKeyRow(.finder(.close), "finder-close", [.escape], hint: "close", title: "close"),
    OverlayKeyRow(
      .finder(.move(.by(1))), "finder-down", [.down, .control("n"), .tab], title: "the next row"),
    OverlayKeyRow(
      .finder(.move(.by(-1))), "finder-up", [.up, .control("p"), .backTab], title: "the row before"),
    OverlayKeyRow(.finder(.move(.pages(1))), "finder-page-down", [.pageDown], title: "a page down"),
    OverlayKeyRow(.finder(.move(.pages(-1))), "finder-page-up", [.pageUp], title: "a page up"),
    OverlayKeyRow(.finder(.move(.first)), "finder-first", [.home], title: "the first row"),
    OverlayKeyRow(.finder(.move(.last)), "finder-last", [.end], title: "the last row"),
  ]

  private static let journal: [OverlayKeyRow] = [
    OverlayKeyRow(
      .journal(.retry), "journal-retry", ["r"], hint: "retry what is open",
      title: "send again what was refused or stopped"),
    OverlayKeyRow(.journal(.drop), "journal-drop", ["d"], hint: "drop it", title: "give up what is not done"),
    OverlayKeyRow(
      .journal(.goToRow), "journal-go-to-row", [.enter], hint: "go to the row", title: "go to the recording"),
    OverlayKeyRow(.journal(.close), "journal-close", [.escape, "q", "@"], hint: "close", title: "close"),
    OverlayKeyRow(
      .foreign(.choose), "foreign-choose", [.enter], hint: "choose", title: "do what the cursor stands on"),
    OverlayKeyRow(
      .foreign(.leave), "foreign-leave", [.escape, "q"], hint: "leave them", title: "leave them as they are"),
    OverlayKeyRow(
      .confirmation(.confirm), "confirmation-confirm", [.enter], hint: "confirm", title: "confirm the number"),
    OverlayKeyRow(.confirmation(.leave), "confirmation-leave", [.escape], hint: "leave", title: "leave it"),
    OverlayKeyRow(
      .deletion(.widen), "deletion-widen", [.tab], hint: "these, this person, this view",
      title: "these, all of this person, all of this view"),
    OverlayKeyRow(.deletion(.narrow), "deletion-narrow", [.backTab], title: "the other way round"),
    OverlayKeyRow(
      .deletion(.confirm), "deletion-confirm", [.enter], hint: "delete",
      title: "delete, once the number is typed"),
    OverlayKeyRow(
      .deletion(.leave), "deletion-leave", [.escape], hint: "leave them alone", title: "leave them alone"),
  ]

  private static let playlists: [OverlayKeyRow] = [
    OverlayKeyRow(.form(.done), "form-done", [.enter], hint: "done", title: "done"),
    OverlayKeyRow(
      .form(.otherField), "form-other-field", [.tab, .down], hint: "other field", title: "the next field"),
    OverlayKeyRow(.form(.previousField), "form-previous-field", [.backTab, .up], title: "the field before"),
    OverlayKeyRow(
      .form(.switchType), "form-switch-type", [.control("t")], title: "collection or saved filter"),
    // The first key is the prefix with which docker lets a terminal go, so there is another one.
    OverlayKeyRow(
      .form(.switchPinned), "form-switch-pinned", [.control("p"), .control("x")], title: "pinned, or not"),
    OverlayKeyRow(.form(.leave), "form-leave", [.escape], hint: "leave", title: "leave, nothing is changed"),
    OverlayKeyRow(
      .restore(.restore), "restore-restore", [.enter], hint: "restore", title: "restore the list"),
    OverlayKeyRow(.restore(.close), "restore-close", [.escape, "q"], hint: "close", title: "close"),
    OverlayKeyRow(
      .playlistDeletion(.confirm), "list-deletion-confirm", [.enter], hint: "delete the list",
      title: "delete the list"),
    OverlayKeyRow(
      .playlistDeletion(.leave), "list-deletion-leave", [.escape, "q"], hint: "leave it", title: "leave it"),
    OverlayKeyRow(
      .copying(.confirm), "copying-confirm", [.enter], hint: "add", title: "add them, or count again"),
    OverlayKeyRow(
      .copying(.leave), "copying-leave", [.escape, "q"], hint: "leave", title: "leave, nothing is added"),
    OverlayKeyRow(
      .membership(.open), "membership-open", [.enter], hint: "open", title: "open the collection"),
    OverlayKeyRow(.membership(.goOn), "membership-go-on", ["r"], title: "go on after a failure"),
    OverlayKeyRow(.membership(.close), "membership-close", [.escape, "q"], hint: "close", title: "close"),
  ]

  private static let filters: [OverlayKeyRow] = [
    OverlayKeyRow(.filters(.use), "filters-use", [.enter], hint: "use it", title: "use the filter"),
    OverlayKeyRow(.filters(.edit), "filters-edit", ["e"], hint: "edit", title: "edit it first"),
    OverlayKeyRow(.filters(.forget), "filters-forget", ["d"], hint: "forget", title: "forget it"),
    OverlayKeyRow(
      .filters(.bringBack), "filters-bring-back", ["u"], hint: "bring it back",
      title: "bring the forgotten one back"),
    OverlayKeyRow(.filters(.close), "filters-close", [.escape, "q"], hint: "close", title: "close"),
    OverlayKeyRow(.saving(.save), "saving-save", ["s", .enter], hint: "save", title: "save it"),
    OverlayKeyRow(
      .saving(.saveAsNew), "saving-save-as-new", ["n"], hint: "as a new one", title: "save it as a new one"),
    OverlayKeyRow(
      .saving(.leave), "saving-leave", ["l"], hint: "leave it as it was", title: "leave it as it was"),
    OverlayKeyRow(
      .saving(.close), "saving-close", [.escape, "q"], hint: "back", title: "back, it stays changed here"),
    OverlayKeyRow(.closeWhy, "why-close", [.escape, .enter, "q", "W"], hint: "close", title: "close"),
  ]

  private static let columns: [OverlayKeyRow] = [
    OverlayKeyRow(.columns(.turn), "columns-switch", [" "], hint: "switch", title: "show or hide the column"),
    OverlayKeyRow(.columns(.moveDown), "columns-move-down", ["J"], hint: "move", title: "move it down"),
    OverlayKeyRow(.columns(.moveUp), "columns-move-up", ["K"], title: "move it up"),
    OverlayKeyRow(.columns(.narrower), "columns-narrower", ["<", "-"], hint: "width", title: "narrower"),
    OverlayKeyRow(.columns(.wider), "columns-wider", [">", "+"], title: "wider"),
    OverlayKeyRow(
      .columns(.standard), "columns-default", ["r", "0"], hint: "default", title: "the default columns"),
    OverlayKeyRow(.columns(.close), "columns-close", [.escape, .enter, "q"], hint: "close", title: "close"),
    OverlayKeyRow(
      .columns(.automaticWidth), "columns-auto-width", ["="], hint: "auto width",
      title: "the width follows the rows"),
    OverlayKeyRow(.columns(.find), "columns-find", ["/"], hint: "find", title: "find a column"),
    OverlayKeyRow(
      .columns(.everywhere), "columns-for-all-views", ["*"], hint: "for all views",
      title: "these columns in all views"),
    OverlayKeyRow(
      .columnSearch(.keep), "column-search-keep", [.enter], hint: "keep", title: "keep the rows that match"),
    OverlayKeyRow(
      .columnSearch(.leave), "column-search-leave", [.escape], hint: "all columns", title: "all columns again"
    ),
  ]

  private static let prompts: [OverlayKeyRow] = [
    OverlayKeyRow(.program(.confirm), "program-run", [.enter], hint: "run", title: "run the program"),
    OverlayKeyRow(
      .program(.leave), "program-leave", [.escape, "q"], hint: "leave", title: "leave, nothing is run"),
    OverlayKeyRow(.search(.keep), "search-keep", [.enter], hint: "keep", title: "stay on the match"),
    OverlayKeyRow(.search(.leave), "search-leave", [.escape], hint: "back", title: "back to where it began"),
    OverlayKeyRow(
      .search(.next), "search-next", [.down, .control("n")], hint: "next match", title: "the next match"),
    OverlayKeyRow(.search(.previous), "search-previous", [.up, .control("p")], title: "the match before"),
    OverlayKeyRow(.line(.run), "line-run", [.enter], hint: "run", title: "run the line"),
    OverlayKeyRow(.line(.leave), "line-leave", [.escape], hint: "leave", title: "leave the line"),
    OverlayKeyRow(
      .line(.complete), "line-complete", [.tab], hint: "complete", title: "complete, or the next completion"),
    OverlayKeyRow(.line(.completeBack), "line-complete-back", [.backTab], title: "the completion before"),
    OverlayKeyRow(
      .line(.older), "line-older", [.up, .control("p")], title: "the line before in the history"),
    OverlayKeyRow(
      .line(.newer), "line-newer", [.down, .control("n")], title: "the next line in the history"),
  ]
}
