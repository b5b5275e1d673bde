package import Terminal

extension Frame {
  /// The rows as text, spaces at their ends cut off; a wide character counts once.
  package var rowTexts: [String] {
    (0..<size.rows).map { row in
      var text = self[row: row].filter { !$0.isContinuation }.map(\.glyph.description).joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// The screen as text.
  package var text: String { rowTexts.joined(separator: "\n") }

  /// The screen as text, then the same cells as letters of their styles (`.` is plain), then what the letters
  /// stand for.
  package var textWithStyles: String {
    var letters: [Style: Character] = [.plain: "."]
    var legend: [String] = []
    let map = (0..<size.rows).map { row in
      String(
        self[row: row].map { cell in
          if let letter = letters[cell.style] { return letter }
          let letter = Character(Unicode.Scalar(UInt8(0x61 + (letters.count - 1) % 26)))
          letters[cell.style] = letter
          legend.append("\(letter): \(cell.style.summary)")
          return letter
        })
    }
    return ([text, ""] + map + legend).joined(separator: "\n")
  }
}

extension Style {
  /// Such as `fg 4 bg 8 bold reverse`.
  package var summary: String {
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"), (.italic, "italic"),
    ]
    var words: [String] = []
    if case .indexed(let index) = foreground { words.append("fg \(index)") }
    if case .indexed(let index) = background { words.append("bg \(index)") }
    return (words + names.filter { attributes.contains($0.0) }.map(\.1)).joined(separator: " ")
  }
}
