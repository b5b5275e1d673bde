import Terminal

/// Rows of a table as GitHub and others show it.
enum MarkdownTable {
  static func header(_ columns: [OutputColumn]) -> String {
    line(columns.map(\.title)) + line(columns.map { $0.alignsRight ? "---:" : "---" })
  }

  static func line(_ row: [OutputCell], _ columns: [OutputColumn], at clock: OutputClock) -> String {
    line(
      zip(row, columns).map { cell, column in escaped(cell.shown(width: max(column.most, 19), at: clock)) })
  }

  private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  /// Texts of strangers are no markup, no link and no new row.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.sanitised.unicodeScalars {
      switch scalar {
      case "|", "\\", "`", "*", "_", "[", "]", "#", "~": escaped += "\\" + String(scalar)
      case "<": escaped += "&lt;"
      case "&": escaped += "&amp;"
      case "@": escaped += "&#64;"
      default: escaped.unicodeScalars.append(scalar)  // Unicode.Scalar
      }
    }
    return escaped
  }
}
