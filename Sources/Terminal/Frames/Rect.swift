/// A rectangle of cells; never of negative size.
package struct Rect: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  package init(_ size: Size) { self.init(column: 0, row: 0, columns: size.columns, rows: size.rows) }

  package var endColumn: Int { column + columns }
  package var endRow: Int { row + rows }
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  package func inset(columns inColumns: Int = 0, rows inRows: Int = 0) -> Rect {
    Rect(
      column: column + inColumns, row: row + inRows, columns: columns - 2 * inColumns, rows: rows - 2 * inRows
    )
  }

  package func contains(_ position: Position) -> Bool {
    (column..<endColumn).contains(position.column) && (row..<endRow).contains(position.row)
  }

  /// The first `count` rows, and the rest.
  package func splitRows(_ count: Int) -> (top: Rect, bottom: Rect) {
    let count = min(max(0, count), rows)
    return (
      Rect(column: column, row: row, columns: columns, rows: count),
      Rect(column: column, row: row + count, columns: columns, rows: rows - count)
    )
  }

  /// The first `count` columns, and the rest.
  package func splitColumns(_ count: Int) -> (left: Rect, right: Rect) {
    let count = min(max(0, count), columns)
    return (
      Rect(column: column, row: row, columns: count, rows: rows),
      Rect(column: column + count, row: row, columns: columns - count, rows: rows)
    )
  }
}
