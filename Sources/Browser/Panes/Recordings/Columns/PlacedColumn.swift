/// A column in a list of some width.
package struct PlacedColumn: Hashable, Sendable {
  let row: ColumnRow
  package var width: Int

  package var column: RecordingColumn { row.column }

  package var title: String { row.title }

  package var alignsRight: Bool { row.alignsRight }

  /// Cursor, mark, state, and a blank: what stands before the first column. One blank stands between two.
  static let signs = 4
}
