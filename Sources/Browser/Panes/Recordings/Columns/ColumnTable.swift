/// One column: all that the list, the chooser and the command line say about it. What it shows of a recording
/// is in `RecordingCell`.
package struct ColumnRow: Hashable, Sendable {
  package var column: RecordingColumn
  /// Over the column.
  package var title: String
  package var width: ColumnWidth
  package var alignsRight: Bool
  /// For the chooser.
  package var sentence: String

  fileprivate init(_ column: RecordingColumn, _ title: String, number width: Int, _ sentence: String) {
    self.init(column, title, ColumnWidth(least: width, natural: width, most: width), sentence)
    alignsRight = true
  }

  fileprivate init(_ column: RecordingColumn, _ title: String, _ width: ColumnWidth, _ sentence: String) {
    self.column = column
    self.title = title
    self.width = width
    alignsRight = false
    self.sentence = sentence
  }
}

/// How wide a column is where its user chose nothing. In columns of the screen.
package struct ColumnWidth: Hashable, Sendable {
  /// Narrower it would not say what it is for: it goes away instead.
  package var least: Int
  package var natural: Int
  /// It grows so far where there is room to spare.
  package var most: Int

  /// What the user may choose at most.
  package static let limit = 200
}

/// Every column, in the order of the cases.
package enum ColumnTable {
  package static func row(of column: RecordingColumn) -> ColumnRow { byColumn[column] ?? rows[0] }

  private static let byColumn = Dictionary(
    rows.map { ($0.column, $0) }, uniquingKeysWith: { first, _ in first })

  package static let rows: [ColumnRow] = times + counts + states + persons + places

  private static let moment = ColumnWidth(least: 9, natural: 12, most: 12)

  private static let times: [ColumnRow] = [
    ColumnRow(.when, "WHEN", moment, "When it started"),
    ColumnRow(.end, "END", moment, "When it ended"),
    ColumnRow(.duration, "LEN", number: 5, "How long it is"),
    ColumnRow(.active, "BUSY", number: 5, "How long somebody did something"),
    ColumnRow(.inactive, "IDLE", number: 5, "How long nobody did anything"),
    ColumnRow(.share, "ACT", number: 4, "The active share of its length"),
    ColumnRow(.score, "SCORE", number: 6, "PostHog's measure of activity"),
  ]

  private static let counts: [ColumnRow] = [
    ColumnRow(.errors, "ERR", number: 4, "Errors in the console"),
    ColumnRow(.warnings, "WRN", number: 4, "Warnings in the console"),
    ColumnRow(.logs, "LOG", number: 4, "Other lines in the console"),
    ColumnRow(.clicks, "CLK", number: 4, "Clicks"),
    ColumnRow(.keys, "KEY", number: 4, "Keys pressed"),
    ColumnRow(.mouse, "MSE", number: 4, "Movements of the mouse"),
  ]

  private static let states: [ColumnRow] = [
    ColumnRow(.viewed, "SEEN", ColumnWidth(least: 4, natural: 4, most: 4), "Whether you viewed it"),
    ColumnRow(.live, "LIVE", ColumnWidth(least: 4, natural: 4, most: 4), "Whether it goes on"),
    ColumnRow(.expiry, "EXP", number: 4, "Days until it expires"),
    ColumnRow(.viewers, "VIEWERS", ColumnWidth(least: 8, natural: 12, most: 30), "Who else viewed it"),
    ColumnRow(
      .lists, "LISTS", ColumnWidth(least: 8, natural: 14, most: 30),
      "Collections that hold it, where looked up"),
  ]

  private static let persons: [ColumnRow] = [
    ColumnRow(.person, "WHO", ColumnWidth(least: 6, natural: 11, most: 32), "The person's name"),
    ColumnRow(
      .distinctID, "DISTINCT ID", ColumnWidth(least: 8, natural: 12, most: 36), "The visitor's distinct id"),
    ColumnRow(.country, "CTRY", ColumnWidth(least: 4, natural: 4, most: 4), "The person's country"),
    ColumnRow(.browser, "BROWSER", ColumnWidth(least: 6, natural: 8, most: 16), "The person's browser"),
    ColumnRow(.os, "OS", ColumnWidth(least: 5, natural: 8, most: 12), "The person's system"),
    ColumnRow(.device, "DEVICE", ColumnWidth(least: 6, natural: 7, most: 7), "Desktop, mobile or tablet"),
  ]

  private static let places: [ColumnRow] = [
    ColumnRow(
      .page, "WHERE", ColumnWidth(least: 14, natural: 16, most: ColumnWidth.limit), "The page it starts at"),
    ColumnRow(
      .library, "LIBRARY", ColumnWidth(least: 4, natural: 9, most: 20), "What captured it, where looked up"),
    ColumnRow(
      .source, "SOURCE", ColumnWidth(least: 6, natural: 7, most: 7), "Web or mobile, where looked up"),
    ColumnRow(.id, "ID", ColumnWidth(least: 8, natural: 13, most: 36), "The recording's id"),
  ]

  /// What goes first where it is narrow stands first: what is empty in most rows, then of the standard
  /// columns those that tell least, then what was shown besides, and last what no row can do without.
  package static let givingWay: [RecordingColumn] = [
    .library, .source,
    .keys, .clicks, .warnings,
    .device, .os, .id, .distinctID, .viewed, .live, .viewers, .mouse, .logs, .browser, .country, .inactive,
    .end, .expiry, .active, .score, .lists,
    .share, .duration, .page, .errors, .person, .when,
  ]
}
