/// How wide a column is where its user chose nothing. In columns of the screen.
package struct ColumnWidth: Hashable, Sendable {
  /// A narrower column would say nothing, so it is hidden instead.
  package var least: Int
  package var natural: Int
  /// It grows so far where there is room to spare.
  package var most: Int

  /// What the user may choose at most.
  package static let limit = 200
}
