/// Rows as RFC 4180 writes them: lines end with CR LF, quotes are doubled.
enum CommaSeparated {
  static func line(_ values: [String]) -> String {
    values.map(quoted).joined(separator: ",") + "\r\n"
  }

  static func line(_ cells: [OutputCell]) -> String { line(cells.map(value)) }

  /// A spreadsheet takes a text for a formula that begins as one does, and runs it: a quote before it makes
  /// it text. These texts come from strangers.
  private static func value(_ cell: OutputCell) -> String {
    guard cell.isCuttable, let first = cell.raw.unicodeScalars.first,
      "=+-@\t\r".unicodeScalars.contains(first)
    else { return cell.raw }
    return "'" + cell.raw
  }

  /// What moves a terminal's cursor is escaped as in tab-separated values, but for line ends and tabs.
  private static func quoted(_ value: String) -> String {
    let needsQuotes = value.unicodeScalars.contains {
      $0 == "," || $0 == "\"" || $0.isControl || $0 == " "
    }
    guard needsQuotes else { return value }
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\"\""
      case "\n", "\r", "\t": text.unicodeScalars.append(scalar)
      case let scalar where scalar.isControl: text += scalar.escape
      default: text.unicodeScalars.append(scalar)  // Unicode.Scalar
      }
    }
    return text + "\""
  }
}
