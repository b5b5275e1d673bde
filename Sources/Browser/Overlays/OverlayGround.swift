import Terminal

extension BrowserView {
  /// All that lies under an overlay steps back, but for the last two rows, which are the overlay's. On a slow
  /// line it stays as it is: each cell would be sent twice.
  mutating func dimGround() {
    guard !state.isSlowLine else { return }
    let style = theme[.behind]
    frame.restyle(Rect(column: 0, row: 0, columns: state.size.columns, rows: groundRows)) {
      Style(
        foreground: style.foreground, background: $0.background,
        attributes: style.attributes.union($0.attributes.intersection(.reverse)))
    }
  }

  /// Clears the place of a box, and a cell around it; the header stays.
  mutating func clearGround(_ rect: Rect) {
    let (column, row) = (max(0, rect.column - 1), max(min(layout.header.endRow, rect.row), rect.row - 1))
    frame.fill(
      Rect(
        column: column, row: row, columns: min(state.size.columns, rect.endColumn + 1) - column,
        rows: max(rect.endRow, min(groundRows, rect.endRow + 1)) - row), style: theme[.text])
  }

  private var groundRows: Int { layout.hints.isEmpty ? layout.status.row : layout.hints.row }
}
