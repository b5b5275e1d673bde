package import Recordings
package import Terminal

/// A search in one pane: typed after `/`, walked with `n` and `N`. Smart case: capitals in the words make it
/// sensitive to case.
package struct ListSearch: Hashable, Sendable {
  package var words: String { didSet { search = SmartCaseSearch(words) } }
  /// Row to go back to when the search is left with Esc.
  package var origin: ListCursor
  /// Of the words, made once: every row of every frame asks it.
  private var search: SmartCaseSearch
  /// All rows that match, once they are counted.
  var found: SearchMatches?

  package init(words: String = "", origin: ListCursor) {
    self.words = words
    self.origin = origin
    search = SmartCaseSearch(words)
  }

  package func matches(_ text: String) -> Bool { search.matches(text) }

  /// The search as a filter word, if it is one about a person, such as `person.plan:pro`. Then only that
  /// property is searched.
  package var personTest: PropertyTest? {
    guard words.hasPrefix("person."), let line = try? FilterLine(parsing: words, for: .rows),
      line.words.count == 1, case .property(let test)? = line.words.first?.test, test.owner == .person
    else { return nil }
    return test
  }

  /// What is said where a walk from one match to the next did not simply go on.
  static func sentence(from before: Int, to row: Int, step: Int) -> Sentence? {
    if row == before { return "no other row matches" }
    if (row > before) == (step > 0) { return nil }
    return step > 0 ? "the search went on from the top" : "the search went on from the end"
  }

  /// The first match at or after `start`, going round; `nil` where nothing matches.
  package func row(from start: Int, step: Int, in count: Int, text: (Int) -> String) -> Int? {
    guard count > 0, let search = TextSearch(words) else { return nil }
    for distance in 0..<count {
      let row = ((start + distance * step) % count + count) % count
      if search.matches(text(row)) { return row }
    }
    return nil
  }

  /// All rows that match.
  func rows(in count: Int, text: (Int) -> String) -> [Int] {
    guard let search = TextSearch(words) else { return [] }
    return (0..<count).filter { search.matches(text($0)) }
  }

  /// Where the words stand in a row of cells, in columns from its first; what shows only a part of them has
  /// none.
  package func columns(in cells: ArraySlice<Cell>) -> [Range<Int>] {
    let needle = search.needle
    guard !needle.isEmpty else { return [] }
    var bytes: [UInt8] = []
    var columns: [Int] = []
    for (column, cell) in cells.enumerated() where !cell.isContinuation {
      let folded = search.folded(cell.glyph.description)
      bytes += folded
      columns += repeatElement(column, count: folded.count)
    }
    var found: [Range<Int>] = []
    var start = 0
    while start + needle.count <= bytes.count {
      let end = start + needle.count
      if bytes[start..<end].elementsEqual(needle) {
        found.append(columns[start]..<(columns[end - 1] + 1))
        start = end
      } else {
        start += 1
      }
    }
    return found
  }

  /// The visible part of the words, where a row is cut with `~` inside them.
  package func cutColumns(in cells: ArraySlice<Cell>) -> Range<Int>? {
    for length in stride(from: min(words.count - 1, cells.count), to: 0, by: -1) {
      let shown = ListSearch(words: words.prefix(length) + "~", origin: origin)
      if let place = shown.columns(in: cells).first { return place }
    }
    return nil
  }
}
