import Terminal

/// The chooser of columns: all of them, the shown ones in the order of the list. The view's columns hold what
/// is shown and how wide. Rows of the chooser stay in place while their signs change.
package struct ColumnsOverlay: Hashable, Sendable {
  package private(set) var order: [RecordingColumn]
  package var cursor = ListCursor()
  /// Words to filter by.
  package private(set) var typed = ""
  package var isTyping = false

  package init(_ set: ColumnSet) { order = set.order }

  /// Matching names first, then matching descriptions.
  package var rows: [RecordingColumn] {
    let words = typed.trimmed.lowercased()
    guard !words.isEmpty else { return order }
    let called = order.filter { column in
      [column.word, ColumnTable.row(of: column).title.lowercased()].contains { $0.hasPrefix(words) }
    }
    let speaking = order.filter { column in
      let row = ColumnTable.row(of: column)
      return [column.word, row.title, row.sentence].contains { $0.lowercased().contains(words) }
    }
    return called + speaking.filter { !called.contains($0) }
  }

  /// The column under the cursor.
  package var chosen: RecordingColumn? {
    let rows = rows
    return rows.indices.contains(cursor.index) ? rows[cursor.index] : nil
  }

  /// The cursor goes to the best row; on its column it stays where all are shown again.
  mutating func filter(by words: String, height: Int) {
    let column = chosen
    typed = words
    cursor = ListCursor()
    if words.isEmpty, let column { moveCursor(to: column, height: height) }
  }

  /// Moves the chosen column beyond the next one that is shown, or the one before; the cursor goes with it.
  mutating func move(_ step: Int, in set: ColumnSet, height: Int) {
    guard let column = chosen, let start = order.firstIndex(of: column) else { return }
    let way = step > 0 ? Array(order.indices.dropFirst(start + 1)) : order.indices.prefix(start).reversed()
    guard let goal = way.first(where: { set.isShown(order[$0]) }) else { return }
    order.remove(at: start)
    order.insert(column, at: goal)
    moveCursor(to: column, height: height)
  }

  /// The order of the columns as they are now.
  mutating func reorder(_ set: ColumnSet, height: Int) {
    let column = chosen
    order = set.order
    if let column { moveCursor(to: column, height: height) }
  }

  private mutating func moveCursor(to column: RecordingColumn, height: Int) {
    let rows = rows
    guard let index = rows.firstIndex(of: column) else { return }
    cursor.move(to: index, count: rows.count, height: height)
  }

  /// Where it lies on a screen: low, so that the list's titles and first rows are seen above it.
  static func rect(in size: Size, rows: Int) -> Rect {
    let height = min(rows + 2, max(3, size.rows - 8), max(0, size.rows - 2))
    let columns = min(80, size.columns)
    return Rect(
      column: (size.columns - columns) / 2, row: max(0, size.rows - 2 - height), columns: columns,
      rows: height)
  }

  func height(in size: Size) -> Int {
    max(1, Self.rect(in: size, rows: RecordingColumn.allCases.count).rows - 2)
  }
}
