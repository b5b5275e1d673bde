/// A table of a page of the documentation.
struct MarkdownRows {
  let lines: [String]

  init(_ header: [String], rows: () -> [[String]]) {
    lines = ([header, header.map { _ in "---" }] + rows().map { $0.map(Self.cell) }).map {
      "| " + $0.joined(separator: " | ") + " |"
    }
  }

  private static func cell(_ text: String) -> String {
    text.reduce(into: "") { $0 += $1 == "|" ? "\\|" : $1 == "\n" ? " " : String($1) }
  }
}
