extension String {
  /// Walks over the text as the screen shows it: sanitised graphemes with the columns they take (1 or 2),
  /// until `body` answers false.
  package func forEachGlyph(_ body: (Character, Int) -> Bool) {
    for character in self where !body(character, 1) { return }
  }

  /// How many columns the text takes on the screen.
  package var columns: Int {
    var total = 0
    forEachGlyph { _, columns in
      total += columns
      return true
    }
    return total
  }

  /// The text in at most `limit` columns; what was cut shows as `~` in the last one.
  package func fitted(to limit: Int) -> String {
    guard columns > limit else { return self }
    var kept = ""
    var used = 0
    forEachGlyph { glyph, columns in
      guard used + columns <= limit - 1 else { return false }
      kept.append(glyph)
      used += columns
      return true
    }
    return limit > 0 ? kept + "~" : ""
  }
}
