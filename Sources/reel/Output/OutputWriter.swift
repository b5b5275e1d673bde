import Recordings

/// Turns the rows of a command into text, lot by lot.
struct OutputWriter {
  let form: OutputForm
  let columns: [OutputColumn]
  let clock: OutputClock
  /// Rows whose object is no JSON, and which could not be printed.
  private(set) var unreadable = 0
  private var layout: TableLayout?
  private var hasHeader = false

  init(_ form: OutputForm, _ columns: [OutputColumn], at clock: OutputClock) {
    (self.form, self.columns, self.clock) = (form, columns, clock)
  }

  /// The lines of the next rows. A header comes with the first of them; of tab-separated values also where
  /// there are none.
  mutating func lines(of rows: [OutputRow]) -> String {
    switch form {
    case .table(let width):
      guard !rows.isEmpty else { return "" }
      let isFirst = layout == nil
      let layout = layout ?? TableLayout(OutputTable(columns: columns, rows: rows), width: width, at: clock)
      self.layout = layout
      let lines = rows.flatMap { layout.lines($0, columns, at: clock) }
      return ((isFirst ? [layout.header(columns)] : []) + lines).map { $0 + "\n" }.joined()
    case .tabs:
      defer { hasHeader = true }
      return (hasHeader ? "" : TabSeparated.line(columns.map(\.name)))
        + rows.map { TabSeparated.line($0.cells.map(\.raw)) }.joined()
    case .json:
      let objects = rows.compactMap(\.raw)
      let lines = objects.filter { !$0.isEmptyObject }.compactMap(\.line)
      unreadable += objects.count - lines.count
      return lines.map { $0 + "\n" }.joined()
    }
  }
}
