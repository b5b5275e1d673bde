import Terminal

extension CommandTable {
  static let columns: [CommandRow] =
    [
      CommandRow(
        .columns(.choose), "choose-columns", .columns, "Choose the columns of this view", [["c", "c"]],
        hint: "choose"),
      CommandRow(
        .columns(.reset), "default-columns", .columns, "Back to the default columns", [["c", "x"]],
        hint: "default", requires: [.otherColumns]),
    ]
    + chordsOfColumns.map { key, column in
      CommandRow(
        .columns(.toggle(column)), "column-\(column.word)", .columns,
        "Show or hide the column \(column.word)",
        [["c", key]], hint: column.word, requires: [.columnBeside(column)])
    } + [
      CommandRow(
        .columns(.useEverywhere), "columns-everywhere", .columns,
        "These columns in all views without their own",
        [["c", "*"]], hint: "all views", requires: [.ownColumns])
    ]

  /// The letters that filters and orders have for the same thing.
  private static let chordsOfColumns: [(Key, RecordingColumn)] = [
    ("t", .when), ("p", .person), ("u", .page), ("e", .errors), ("w", .warnings), ("b", .trouble),
    ("h", .strip), ("r", .rage), ("d", .duration), ("a", .active), ("i", .inactive), ("%", .share),
    ("s", .score), ("k", .clicks), ("y", .keys), ("m", .mouse), ("g", .pages), ("v", .viewed),
    ("z", .expiry), ("l", .lists), ("o", .browser),
  ]
}
