import Terminal
import Testing

func expectRows(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  var text = text
  while text.last == "\n" { text.removeLast() }
  #expect(text == expected, sourceLocation: sourceLocation)
}

extension Frame {
  /// A glyph that no terminal shall get: controls, bidi and zero-width characters.
  var hasForbiddenGlyph: Bool {
    cells.contains { cell in
      !cell.isContinuation
        && cell.glyph.description.unicodeScalars.contains { scalar in
          scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            || (0x200B...0x200F).contains(scalar.value)
            || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
            || scalar.value == 0xFEFF
        }
    }
  }
}
