import Testing

/// What a person sees.
struct Screen: CustomTestStringConvertible, Sendable {
  let lines: [Substring]

  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// The first line that shows a text.
  func line(with text: String) -> String { lines.first { $0.contains(text) }.map(String.init) ?? "" }

  /// What the last action came to: the last line, and the one above where it begins there.
  var status: String {
    guard let end = lines.lastIndex(where: { !$0.isEmpty }) else { return "" }
    let above = end > 0 ? lines[end - 1] : ""
    return above.hasPrefix(" [")
      ? "\(above) \(lines[end].trimmingPrefix(while: { $0 == " " }))" : String(lines[end])
  }

  /// The rows of the last days' recordings, from the weekday to the pane's border.
  var recordings: [String] { lines.compactMap { $0.firstMatch(of: Self.row).map { String($0.2) } } }

  /// The row under the cursor.
  var current: String? {
    lines.lazy.compactMap { $0.firstMatch(of: Self.row) }.first { $0.1 == ">" }.map { String($0.2) }
  }

  /// Signs of the cursor, of a mark and of the state; then when, how long and so on.
  private static var row: Regex<(Substring, Substring, Substring)> {
    #/([> ])[* ][oL ] ?((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d\d:\d\d[^┃│]*)/#
  }

  var testDescription: String { lines.joined(separator: "\n") }
}
