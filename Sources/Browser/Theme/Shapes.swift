package import Terminal

/// The characters that lines and signs are drawn with: line drawing in a UTF-8 locale, plain ASCII otherwise.
package struct Shapes: Hashable, Sendable {
  package var topLeft, topRight, bottomLeft, bottomRight, horizontal, vertical: Glyph
  package var focusedTopLeft, focusedTopRight, focusedBottomLeft, focusedBottomRight: Glyph
  package var focusedHorizontal, focusedVertical: Glyph
  package var barFull, barEmpty: Character
  package var ellipsis, arrow: String
  /// How the rows are sorted.
  package var descending, ascending: String
  /// In front of how often.
  package var times: String
  /// One after the other, it moves.
  package var spinner: [Character]
  /// From a little to a full cell, in eighths.
  package var levels: [Character]
  /// What stands in the lanes of a timeline.
  package var pageMark, errorMark, requestMark, idleMark: Character

  package static let lines = Shapes(
    topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘", horizontal: "─", vertical: "│",
    focusedTopLeft: "┏", focusedTopRight: "┓", focusedBottomLeft: "┗", focusedBottomRight: "┛",
    focusedHorizontal: "━", focusedVertical: "┃", barFull: "█", barEmpty: "░", ellipsis: "…", arrow: "→",
    descending: "↓", ascending: "↑",
    times: "×", spinner: ["▖", "▘", "▝", "▗"],
    levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    pageMark: "│", errorMark: "✗", requestMark: "•", idleMark: "╌")

  package static let ascii = Shapes(
    topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+", horizontal: "-", vertical: "|",
    focusedTopLeft: "+", focusedTopRight: "+", focusedBottomLeft: "+", focusedBottomRight: "+",
    focusedHorizontal: "=", focusedVertical: "|", barFull: "#", barEmpty: ":", ellipsis: "...", arrow: "->",
    descending: "v", ascending: "^",
    times: "x", spinner: ["|", "/", "-", "\\"], levels: ["_", ".", "-", "-", "=", "=", "%", "#"],
    pageMark: "|", errorMark: "!", requestMark: "x", idleMark: "-")
}
