extension String {
  /// Walks over the text as the screen shows it: sanitised glyphs with the columns they take (1 or 2), until
  /// `body` answers false. Costs what is walked over, not the length of the text.
  ///
  /// Line ends and tabs come as one space, other controls and what has no glyph as `·`; bidi and zero-width
  /// scalars do not come at all, nor more than two marks a glyph.
  package func forEachGlyph(_ body: (Glyph, Int) -> Bool) {
    var builder = GlyphBuilder()
    for scalar in unicodeScalars {
      if let (glyph, columns) = builder.append(scalar), !body(glyph, columns) { return }
    }
    if let (glyph, columns) = builder.finish() { _ = body(glyph, columns) }
  }

  /// The text as the screen shows it, in one line of any length.
  package var sanitised: String {
    if utf8Span.span.isPlain(first: utf8.count) { return self }
    var text = ""
    forEachGlyph { glyph, _ in
      text.append(glyph)
      return true
    }
    return text
  }

  /// How many columns the text takes on the screen.
  package var columns: Int {
    if utf8Span.span.isPlain(first: utf8.count) { return utf8.count }
    var total = 0
    forEachGlyph { _, columns in
      total += columns
      return true
    }
    return total
  }

  /// Whether the text takes more columns than `limit`; looks no further than that.
  func isWider(than limit: Int) -> Bool {
    if utf8.count <= limit { return false }  // no glyph takes more columns than it has bytes
    if startsPlain(columns: limit + 1) { return true }
    var total = 0
    forEachGlyph { _, columns in
      total += columns
      return total <= limit
    }
    return total > limit
  }

  /// Whether the first so many columns are printable ASCII, a byte each, which needs no sanitising; so is
  /// what follows them, if anything: a mark would change the last one.
  func startsPlain(columns count: Int) -> Bool {
    utf8Span.span.isPlain(first: max(0, count) + 1)
  }

  /// The glyphs that fit into `limit` columns from the start.
  func leading(columns limit: Int) -> String {
    if startsPlain(columns: limit) { return String(Substring(utf8.prefix(max(0, limit)))) }
    var kept = ""
    var used = 0
    forEachGlyph { glyph, columns in
      guard used + columns <= limit else { return false }
      kept.append(glyph)
      used += columns
      return true
    }
    return kept
  }

  /// The glyphs that fit into `limit` columns before the end. Only the last few scalars are looked at.
  func trailing(columns limit: Int) -> String {
    var glyphs: [(Glyph, Int)] = []
    String(unicodeScalars.suffix(8 * max(0, limit))).forEachGlyph { glyph, columns in
      glyphs.append((glyph, columns))
      return true
    }
    var used = 0
    let kept = glyphs.reversed().prefix { _, columns in
      used += columns
      return used <= limit
    }
    return kept.reversed().reduce(into: "") { $0.append($1.0) }
  }
}

extension Span<UInt8> {
  /// Whether so many bytes from the start, or all, are printable ASCII.
  fileprivate func isPlain(first count: Int) -> Bool {
    for index in 0..<Swift.min(count, self.count) where self[index] < 0x20 || self[index] >= 0x7F {
      return false
    }
    return true
  }
}
