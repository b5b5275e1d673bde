import Terminal

extension BrowserView {
  /// A box with the typed line at its top and a line of its own below the list, which says where it stands.
  mutating func openFinder(
    _ title: String, typed: String, rows: Int, columns: Int
  ) -> (list: Rect, foot: Rect) {
    // The list keeps its height while rows come: the box does not jump under the typed line.
    let height = max(8, min(rows, BrowserLayout.finderHeight(in: state.size)))
    let rect = openBox(title, typed: typed, rows: height + 1, columns: columns)
    let (list, foot) = rect.splitRows(max(0, rect.rows - 1))
    return (list, foot)
  }

  mutating func drawNote(_ text: Sentence, _ role: Role, _ rect: Rect) {
    frame.put(
      text.text(keys).fitted(to: rect.columns - 3), column: rect.column + 2, row: rect.row,
      end: rect.endColumn,
      style: theme[role])
  }
}

extension BrowserLayout {
  /// The rows of a finder's list: one of them less for its note.
  static func finderHeight(in size: Size) -> Int { max(1, overlayListHeight(in: size) - 1) }
}
