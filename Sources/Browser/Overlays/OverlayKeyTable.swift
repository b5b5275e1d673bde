import Terminal

/// Every key of the overlays and prompts. Those of writing, which are a shell's, are in `TextField`.
package enum OverlayKeyTable {
  package static let rows: [OverlayKeyRow] =
    lists + typed + finder + journal + playlists + filters + columns + prompts

  /// What the hint line shows, in its order; two keys of one hint stand together.
  static let hints: [OverlayKey.Scope: [[OverlayKey]]] = [
    .picker: [[.picker(.choose)], [.picker(.close)]],
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
    .deletion: [[.deletion(.widen)], [.deletion(.leave)]],
    .search: [[.search(.keep)], [.search(.leave)], [.search(.next)]],
    .line: [[.line(.run)], [.line(.leave)]],
    .foreign: [[.foreign(.choose)], upAndDown, [.foreign(.leave)]],
  ]

  private static let upAndDown: [OverlayKey] = [.list(.by(1)), .list(.by(-1))]

  private static let lists: [OverlayKeyRow] = [
    OverlayKeyRow(.list(.by(1)), "list-down", ["j", .down], hint: "move"),
    OverlayKeyRow(.list(.by(-1)), "list-up", ["k", .up]),
    OverlayKeyRow(.list(.pages(1)), "list-page-down", [.pageDown, .control("f")]),
    OverlayKeyRow(.list(.pages(-1)), "list-page-up", [.pageUp, .control("b")]),
    OverlayKeyRow(.list(.halfPages(1)), "list-half-page-down", [.control("d")]),
    OverlayKeyRow(.list(.halfPages(-1)), "list-half-page-up", [.control("u")]),
    OverlayKeyRow(.list(.first), "list-first", ["g", .home]),
    OverlayKeyRow(.list(.last), "list-last", ["G", .end]),
  ]

  private static let typed: [OverlayKeyRow] = [
    OverlayKeyRow(.picker(.choose), "picker-choose", [.enter], hint: "choose"),
    OverlayKeyRow(.picker(.close), "picker-close", [.escape], hint: "close"),
    OverlayKeyRow(.picker(.move(.by(1))), "picker-down", [.down, .control("n"), .tab]),
    OverlayKeyRow(.picker(.move(.by(-1))), "picker-up", [.up, .control("p"), .backTab]),
    OverlayKeyRow(.picker(.move(.pages(1))), "picker-page-down", [.pageDown]),
    OverlayKeyRow(.picker(.move(.pages(-1))), "picker-page-up", [.pageUp]),
    OverlayKeyRow(.picker(.move(.first)), "picker-first", [.home]),
    OverlayKeyRow(.picker(.move(.last)), "picker-last", [.end]),
  ]

  private static let finder: [OverlayKeyRow] = [
    OverlayKeyRow(.finder(.choose), "finder-choose", [.enter], hint: "choose"),
    OverlayKeyRow(.finder(.askAgain), "finder-ask-again", [.control("r")], hint: "ask PostHog"),
    OverlayKeyRow(.finder(.close), "finder-close", [.escape], hint: "close"),
    OverlayKeyRow(.finder(.move(.by(1))), "finder-down", [.down, .control("n"), .tab]),
    OverlayKeyRow(.finder(.move(.by(-1))), "finder-up", [.up, .control("p"), .backTab]),
    OverlayKeyRow(.finder(.move(.pages(1))), "finder-page-down", [.pageDown]),
    OverlayKeyRow(.finder(.move(.pages(-1))), "finder-page-up", [.pageUp]),
    OverlayKeyRow(.finder(.move(.first)), "finder-first", [.home]),
    OverlayKeyRow(.finder(.move(.last)), "finder-last", [.end]),
  ]

  private static let journal: [OverlayKeyRow] = [
    OverlayKeyRow(.journal(.retry), "journal-retry", ["r"], hint: "retry what is open"),
    OverlayKeyRow(.journal(.drop), "journal-drop", ["d"], hint: "drop it"),
    OverlayKeyRow(.journal(.goToRow), "journal-go-to-row", [.enter], hint: "go to the row"),
    OverlayKeyRow(.journal(.close), "journal-close", [.escape, "q", "@"], hint: "close"),
    OverlayKeyRow(.foreign(.choose), "foreign-choose", [.enter], hint: "choose"),
    OverlayKeyRow(.foreign(.leave), "foreign-leave", [.escape, "q"], hint: "leave them"),
    OverlayKeyRow(.confirmation(.confirm), "confirmation-confirm", [.enter]),
    OverlayKeyRow(.confirmation(.leave), "confirmation-leave", [.escape]),
    OverlayKeyRow(
      .deletion(.widen), "deletion-widen", [.tab], hint: "these, this person, this view"),
    OverlayKeyRow(.deletion(.narrow), "deletion-narrow", [.backTab]),
    OverlayKeyRow(.deletion(.confirm), "deletion-confirm", [.enter]),
    OverlayKeyRow(.deletion(.leave), "deletion-leave", [.escape], hint: "leave them alone"),
  ]

  private static let playlists: [OverlayKeyRow] = [
    OverlayKeyRow(.form(.done), "form-done", [.enter], hint: "done"),
    OverlayKeyRow(.form(.otherField), "form-other-field", [.tab, .down, .backTab, .up], hint: "other field"),
    OverlayKeyRow(.form(.switchType), "form-switch-type", [.control("t")]),
    OverlayKeyRow(.form(.leave), "form-leave", [.escape], hint: "leave"),
    OverlayKeyRow(.restore(.restore), "restore-restore", [.enter], hint: "restore"),
    OverlayKeyRow(.restore(.close), "restore-close", [.escape, "q"], hint: "close"),
    OverlayKeyRow(.playlistDeletion(.confirm), "list-deletion-confirm", [.enter], hint: "delete the list"),
    OverlayKeyRow(.playlistDeletion(.leave), "list-deletion-leave", [.escape, "q"], hint: "leave it"),
    OverlayKeyRow(.membership(.open), "membership-open", [.enter], hint: "open"),
    OverlayKeyRow(.membership(.goOn), "membership-go-on", ["r"]),
    OverlayKeyRow(.membership(.close), "membership-close", [.escape, "q"], hint: "close"),
  ]

  private static let filters: [OverlayKeyRow] = [
    OverlayKeyRow(.filters(.use), "filters-use", [.enter], hint: "use it"),
    OverlayKeyRow(.filters(.edit), "filters-edit", ["e"], hint: "edit"),
    OverlayKeyRow(.filters(.forget), "filters-forget", ["d"], hint: "forget"),
    OverlayKeyRow(.filters(.bringBack), "filters-bring-back", ["u"], hint: "bring it back"),
    OverlayKeyRow(.filters(.close), "filters-close", [.escape, "q"], hint: "close"),
    OverlayKeyRow(.saving(.save), "saving-save", ["s", .enter], hint: "save"),
    OverlayKeyRow(.saving(.saveAsNew), "saving-save-as-new", ["n"], hint: "as a new one"),
    OverlayKeyRow(.saving(.leave), "saving-leave", ["l"], hint: "leave it as it was"),
    OverlayKeyRow(.saving(.close), "saving-close", [.escape, "q"], hint: "back"),
    // Any other key closes it as well: whatever was pressed, the reason was read.
    OverlayKeyRow(.closeWhy, "why-close", [.escape], hint: "close"),
  ]

  private static let columns: [OverlayKeyRow] = [
    OverlayKeyRow(.columns(.turn), "columns-switch", [" "], hint: "switch"),
    OverlayKeyRow(.columns(.moveDown), "columns-move-down", ["J"], hint: "move"),
    OverlayKeyRow(.columns(.moveUp), "columns-move-up", ["K"]),
    OverlayKeyRow(.columns(.narrower), "columns-narrower", ["<", "-"], hint: "width"),
    OverlayKeyRow(.columns(.wider), "columns-wider", [">", "+"]),
    OverlayKeyRow(.columns(.standard), "columns-default", ["r", "0"], hint: "default"),
    OverlayKeyRow(.columns(.close), "columns-close", [.escape, .enter, "q"], hint: "close"),
    OverlayKeyRow(.columns(.automaticWidth), "columns-auto-width", ["="], hint: "auto width"),
    OverlayKeyRow(.columns(.find), "columns-find", ["/"], hint: "find"),
    OverlayKeyRow(.columns(.everywhere), "columns-for-all-views", ["*"], hint: "for all views"),
    OverlayKeyRow(.columnSearch(.keep), "column-search-keep", [.enter], hint: "keep"),
    OverlayKeyRow(.columnSearch(.leave), "column-search-leave", [.escape], hint: "all columns"),
  ]

  private static let prompts: [OverlayKeyRow] = [
    OverlayKeyRow(.search(.keep), "search-keep", [.enter], hint: "keep"),
    OverlayKeyRow(.search(.leave), "search-leave", [.escape], hint: "back"),
    OverlayKeyRow(.search(.next), "search-next", [.down, .control("n")], hint: "next match"),
    OverlayKeyRow(.search(.previous), "search-previous", [.up, .control("p")]),
    OverlayKeyRow(.line(.run), "line-run", [.enter], hint: "run"),
    OverlayKeyRow(.line(.leave), "line-leave", [.escape], hint: "leave"),
    OverlayKeyRow(.line(.complete), "line-complete", [.tab]),
    OverlayKeyRow(.line(.completeBack), "line-complete-back", [.backTab]),
    OverlayKeyRow(.line(.older), "line-older", [.up, .control("p")]),
    OverlayKeyRow(.line(.newer), "line-newer", [.down, .control("n")]),
  ]
}
