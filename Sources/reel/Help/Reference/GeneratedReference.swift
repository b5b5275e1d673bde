import Browser
import Foundation
import UserConfiguration

/// The parts of the documentation that are made of the program's own tables.
enum GeneratedReference: String, CaseIterable {
  case commands, filterWords = "filter-words", keys, settings

  /// In `docs/`.
  var page: String {
    switch self {
    case .commands: "commands.md"
    case .filterWords: "filters.md"
    case .keys: "keys.md"
    case .settings: "configuration.md"
    }
  }

  private var start: String { "<!-- generated: \(rawValue) -->" }
  private var end: String { "<!-- end of what is generated -->" }

  /// The page with its part as it is now; nil where it has none.
  func renewed(_ text: String) throws -> String? {
    guard let head = text.range(of: start + "\n"),
      let tail = text.range(of: end, range: head.upperBound..<text.endIndex)
    else { return nil }
    return text[..<head.upperBound] + "\n" + (try lines().joined(separator: "\n")) + "\n\n"
      + text[tail.lowerBound...]
  }

  func lines() throws -> [String] {
    switch self {
    case .commands: try CommandReference.lines()
    case .filterWords:
      MarkdownRows(["word", "what it asks"]) {
        FilterWordTable.rows.map { ["`\($0.form)`", $0.sentence] }
      }.lines
    case .keys:
      MarkdownRows(["name", "keys", "what it does"]) {
        CommandTable.rows.map {
          [":" + $0.name, KeyMap.standard.allText(of: $0.command), $0.title.text(.standard)]
        }
      }.lines
    case .settings:
      MarkdownRows(["setting", "option", "variable", "value", "without it", "what it sets"]) {
        Setting.allCases.map(\.referenceCells)
      }.lines
    }
  }
}

extension Setting {
  fileprivate var referenceCells: [String] {
    [
      "`\(name)`", "`\(row.option)`", row.variable.map { "`\($0)`" } ?? "", row.kind.expected,
      row.standard.map { "`\($0.text)`" } ?? "", row.help,
    ]
  }
}
