extension String {
  /// The text in at most `limit` columns; what was cut off its end shows as `~` in the last one.
  package func fitted(to limit: Int) -> String { fitted(to: limit, keeping: .head) }

  /// The text in at most `limit` columns; `~` stands where something was cut.
  package func fitted(to limit: Int, keeping part: KeptPart) -> String {
    guard isWider(than: limit) else { return self }
    guard limit > 0 else { return "" }
    switch part {
    case .head: return leading(columns: limit - 1) + "~"
    case .tail: return "~" + trailing(columns: limit - 1)
    case .ends:
      let head = leading(columns: limit / 2)
      return head + "~" + trailing(columns: limit - 1 - head.columns)
    }
  }

  /// The text in lines of at most `limit` columns, broken at its own line ends and between words; a word
  /// wider than a line is broken where the line ends. An empty text is one empty line. Lines are sanitised.
  package func wrapped(to limit: Int) -> [String] {
    guard limit > 0 else { return [] }
    if utf8.count <= limit, startsPlain(columns: limit) { return [self] }
    return unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }.flatMap { line in
      let text = line.last == "\r" ? line.dropLast() : line
      var wrap = LineWrap(limit: limit)
      String(text).forEachGlyph { glyph, columns in
        wrap.add(glyph, columns)
        return true
      }
      return wrap.finished()
    }
  }
}

/// One paragraph being broken into lines.
private struct LineWrap {
  let limit: Int
  private var lines: [String] = []
  /// What is settled on the current line, and the word that may still move to the next one.
  private var line = ""
  private var lineColumns = 0
  private var word = ""
  private var wordColumns = 0

  init(limit: Int) { self.limit = limit }

  mutating func add(_ glyph: Glyph, _ columns: Int) {
    if glyph == " " {
      settleWord()
      if lineColumns < limit {
        line.append(glyph)
        lineColumns += 1
      }
      return
    }
    if wordColumns + columns > limit {
      breakLine()
      settleWord()
    }
    word.append(glyph)
    wordColumns += columns
  }

  mutating func finished() -> [String] {
    settleWord()
    return lines + [line]
  }

  private mutating func settleWord() {
    if lineColumns + wordColumns > limit { breakLine() }
    line += word
    lineColumns += wordColumns
    word = ""
    wordColumns = 0
  }

  private mutating func breakLine() {
    guard lineColumns > 0 else { return }
    while line.last == " " { line.removeLast() }
    lines.append(line)
    line = ""
    lineColumns = 0
  }
}
