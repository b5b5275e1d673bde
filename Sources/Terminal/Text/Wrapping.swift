extension String {
  /// The text in lines of at most `columns`, broken at spaces where there are any.
  package func wrapped(to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    forEachGlyph { glyph, width in
      if used + width > columns {
        lines.append(line)
        line = ""
        used = 0
      }
      line.append(glyph)
      used += width
      return true
    }
    return lines + [line]
  }
}
