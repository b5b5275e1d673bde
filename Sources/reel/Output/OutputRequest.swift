import Recordings

/// How the output was asked for on the command line.
struct OutputRequest: Hashable, Sendable {
  /// Nil for the usual one: a table on a terminal, tab-separated values elsewhere.
  var format: OutputFormat?
  /// The names of the columns, in their order; nil for the usual ones.
  var columns: [String]?
  /// Members of the printed objects; nil for all of them.
  var fields: [FieldPath]?
  var hasHeader = true
  var printsIDs = false

  func form(to output: StandardOutput) -> OutputForm {
    if printsIDs { return .ids }
    return switch format {
    case .table: .table(width: output.width ?? 80)
    case .tsv: .tsv
    case .csv: .csv
    case .json: .jsonArray
    case .jsonl: .jsonLines
    case .markdown: .markdown
    case nil: output.isTerminal ? .table(width: output.width ?? 80) : .tsv
    }
  }
}
