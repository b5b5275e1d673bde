import Recordings

/// What a command's output looks like.
enum OutputForm: Hashable {
  /// For persons: so many columns of a terminal.
  case table(width: Int)
  /// For programs: tab-separated values below a header line.
  case tsv
  /// For spreadsheets: values with commas between them, as RFC 4180 has them.
  case csv
  /// For issues and documents.
  case markdown
  /// For programs: the API's own objects, one a line.
  case jsonLines
  /// The same as one array.
  case jsonArray
  /// For pipes: the id of each row.
  case ids

  /// For persons, who are told what is left out.
  var isTable: Bool {
    switch self {
    case .table: true
    case .tsv, .csv, .markdown, .jsonLines, .jsonArray, .ids: false
    }
  }

  /// It prints what the API answered, not the columns of a table.
  var printsObjects: Bool {
    switch self {
    case .jsonLines, .jsonArray: true
    case .table, .tsv, .csv, .markdown, .ids: false
    }
  }
}
