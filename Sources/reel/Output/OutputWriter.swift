import Recordings

/// Turns the rows of a command into text, lot by lot, in whichever form was asked for.
struct OutputWriter {
  let form: OutputForm
  let clock: OutputClock
  /// Rows whose object is no JSON, and which could not be printed.
  private(set) var unreadable = 0
  private let selection: ColumnSelection
  private let hasHeader: Bool
  private var fields: FieldSelection?
  private var layout: TableLayout?
  /// Nothing was written yet.
  private var isAtBeginning = true

  init(
    _ form: OutputForm, _ selection: ColumnSelection, at clock: OutputClock, hasHeader: Bool = true,
    fields: [FieldPath]? = nil
  ) {
    (self.form, self.selection, self.clock, self.hasHeader) = (form, selection, clock, hasHeader)
    self.fields = fields.map(FieldSelection.init)
  }

  /// What was asked for and is not there: sentences.
  var mistakes: [String] { fields?.mistakes ?? [] }

  /// The lines of the next rows. A header comes with the first of them; of values for programs also where
  /// there are none.
  mutating func lines(of rows: [OutputRow]) -> String {
    switch form {
    case .table(let width): return table(rows, width: width)
    case .tsv:
      return header { TabSeparated.line($0.map(\.name)) }
        + rows.map { TabSeparated.line(selection.cells(of: $0).map(\.raw)) }.joined()
    case .csv:
      return header { CommaSeparated.line($0.map(\.name)) }
        + rows.map { CommaSeparated.line(selection.cells(of: $0)) }.joined()
    case .markdown:
      return header(MarkdownTable.header)
        + rows.map { MarkdownTable.line(selection.cells(of: $0), selection.columns, at: clock) }.joined()
    case .jsonLines: return objects(rows).map { $0 + "\n" }.joined()
    case .jsonArray:
      let objects = objects(rows)
      guard !objects.isEmpty else { return "" }
      defer { isAtBeginning = false }
      return (isAtBeginning ? "[\n" : ",\n") + objects.joined(separator: ",\n")
    case .ids: return rows.compactMap(\.id).map { TabSeparated.escaped($0) + "\n" }.joined()
    }
  }

  /// What stands behind the last row.
  mutating func end() -> String {
    switch form {
    case .jsonArray: isAtBeginning ? "[]\n" : "\n]\n"
    case .tsv, .csv, .markdown: lines(of: [])
    case .table, .jsonLines, .ids: ""
    }
  }

  private mutating func header(_ text: ([OutputColumn]) -> String) -> String {
    defer { isAtBeginning = false }
    return isAtBeginning && hasHeader ? text(selection.columns) : ""
  }

  private mutating func table(_ rows: [OutputRow], width: Int) -> String {
    guard !rows.isEmpty else { return "" }
    let rows = rows.map { OutputRow(cells: selection.cells(of: $0)) }
    let isFirst = layout == nil
    let layout =
      layout
      ?? TableLayout(
        OutputTable(columns: selection.columns, rows: rows), width: width, at: clock,
        keepsAll: selection.isAsked)
    self.layout = layout
    let lines = rows.flatMap { layout.lines($0, selection.columns, at: clock) }
    return ((isFirst && hasHeader ? [layout.header(selection.columns)] : []) + lines).map { $0 + "\n" }
      .joined()
  }

  private mutating func objects(_ rows: [OutputRow]) -> [String] {
    rows.compactMap { row in
      guard let raw = row.raw else { return nil }
      guard !raw.isEmptyObject, let line = raw.line else {
        unreadable += 1
        return nil
      }
      return fields?.object(of: JSONText(line)).line ?? line
    }
  }
}
