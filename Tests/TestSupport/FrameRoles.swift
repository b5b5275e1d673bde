package import Browser
import CustomDump
package import Terminal
package import Testing

extension Frame {
  /// The rows of one rectangle as text.
  package func text(in rect: Rect) -> String {
    (rect.row..<min(rect.endRow, size.rows)).map { text(row: $0, columns: rect.column..<rect.endColumn) }
      .joined(separator: "\n")
  }

  package func text(row: Int, columns: Range<Int>) -> String {
    let cells = self[row: row].dropFirst(columns.lowerBound).prefix(columns.count)
    var text = cells.filter { !$0.isContinuation }.map(\.glyph.description).joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The role each cell of a row was drawn in, as the legend's letters: `.` for roles it leaves out, a space
  /// for a blank cell. Works with `Theme.telling` only.
  package func roles(row: Int, _ legend: [Role: Character]) -> String {
    var letters = self[row: row].map { cell -> Character in
      cell.glyph == " " ? " " : Self.role(of: cell.style).flatMap { legend[$0] } ?? "."
    }
    while letters.last == " " { letters.removeLast() }
    return String(letters)
  }

  /// The first row that holds a text.
  package func row(of text: String) -> Int? { rowTexts.firstIndex { $0.contains(text) } }

  /// The role that a text on the screen was drawn in, by its first cell. Works with `Theme.telling` only.
  package func role(of text: String) -> Role? {
    let wanted = text.map(String.init)
    for row in 0..<size.rows {
      let cells = self[row: row].filter { !$0.isContinuation }
      for start in cells.indices where cells[start...].prefix(wanted.count).map(\.glyph.description) == wanted
      {
        return Self.role(of: cells[start].style)
      }
    }
    return nil
  }

  private static func role(of style: Style) -> Role? {
    guard case .indexed(let color) = style.foreground, color >= 16, Int(color) - 16 < Role.allCases.count
    else { return nil }
    return Role.allCases[Int(color) - 16]
  }
}

/// Compares a frame with its picture in the test, row by row.
package func expectScreen(
  _ frame: Frame, _ picture: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let difference = diff(picture, frame.text) else { return }
  Issue.record("The screen is another (- expected, + is):\n\(difference)", sourceLocation: sourceLocation)
}
