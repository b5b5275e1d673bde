/// Which columns are shown, in which order, and how wide where the user said so. Never empty.
package struct ColumnSet: Hashable, Sendable {
  package private(set) var columns: [RecordingColumn]
  private var widths: [RecordingColumn: Int] = [:]

  package static let standard = ColumnSet(unchecked: [
    .when, .person, .page, .errors, .warnings, .duration, .share, .clicks, .keys,
  ])

  /// Shown unasked in a list of at least `wideList` columns. In a narrower one person and page would lose too
  /// much.
  package static let wide = standard.showing(.trouble)
  package static let wideList = 110

  /// The first of each column counts; nil without any.
  package init?(_ columns: [RecordingColumn]) {
    guard !columns.isEmpty else { return nil }
    var seen: Set<RecordingColumn> = []
    self.init(unchecked: columns.filter { seen.insert($0).inserted })
  }

  private init(unchecked columns: [RecordingColumn]) { self.columns = columns }

  package func isShown(_ column: RecordingColumn) -> Bool { columns.contains(column) }

  /// The width that the user chose; never less than the column's least.
  package func chosenWidth(of column: RecordingColumn) -> Int? { widths[column] }

  /// All columns: the shown ones in their order, and each hidden one behind the one that it follows in the
  /// table.
  package var order: [RecordingColumn] {
    var order = columns
    var before: RecordingColumn?
    for column in RecordingColumn.allCases {
      if !columns.contains(column) {
        order.insert(column, at: before.flatMap(order.firstIndex(of:)).map { $0 + 1 } ?? 0)
      }
      before = column
    }
    return order
  }

  private func showing(_ column: RecordingColumn) -> ColumnSet {
    var set = self
    set.show(column)
    return set
  }

  /// Shows a column where it has its place in an order of all columns.
  package mutating func show(_ column: RecordingColumn, in order: [RecordingColumn]? = nil) {
    columns = (order ?? self.order).filter { isShown($0) || $0 == column }
  }

  /// The last one stays; whether it was hidden.
  package mutating func hide(_ column: RecordingColumn) -> Bool {
    guard columns.count > 1 || !isShown(column) else { return false }
    columns.removeAll { $0 == column }
    widths[column] = nil
    return true
  }

  /// The shown columns take the order of all columns.
  package mutating func arrange(by order: [RecordingColumn]) { columns = order.filter(isShown) }

  /// Keeps to what a column can have; nil lets the screen decide.
  package mutating func setWidth(_ width: Int?, of column: RecordingColumn) {
    guard isShown(column) else { return }
    widths[column] = width.map { min(max($0, ColumnTable.row(of: column).width.least), ColumnWidth.limit) }
  }
}
