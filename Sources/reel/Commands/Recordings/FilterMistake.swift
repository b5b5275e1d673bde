import Recordings
import Terminal
import Wording

/// A filter line that cannot be read or asked, and where in it.
struct FilterMistake: Error, Hashable {
  var line: String
  var sentence: String
  /// In characters; nil for the line as a whole.
  var place: Range<Int>?

  /// What is shown of the line, in columns.
  private static let width = 72

  /// For standard error: the sentence, the line, and a mark below the word.
  var lines: [String] {
    guard let place else { return ["reel: filter: \(sentence)"] }
    let (before, marked) = (part(0..<place.lowerBound), part(place))
    // Of a long line what stands before the word goes, as far as it has to.
    let start = before.columns + marked.columns > Self.width ? max(0, place.lowerBound - Self.width / 4) : 0
    let lead = start > 0 ? "~" : ""
    let shown = (lead + part(start..<line.count)).fitted(to: Self.width)
    let indent = (lead + part(start..<place.lowerBound)).columns
    let mark = "^" + String(repeating: "~", count: max(0, min(marked.columns, Self.width - indent) - 1))
    return [
      "reel: filter, column \(place.lowerBound + 1): \(sentence)", "  " + shown,
      "  " + String(repeating: " ", count: indent) + mark,
    ]
  }

  private func part(_ range: Range<Int>) -> String {
    String(line.dropFirst(range.lowerBound).prefix(range.count)).sanitised
  }
}
