import Foundation
package import Recordings
package import Terminal

/// A search in one pane: typed after `/`, walked with `n` and `N`. Smart case: capitals in the words make it
/// sensitive to case.
package struct ListSearch: Hashable, Sendable {
  package var words: String
  /// Row to go back to when the search is left with Esc.
  package var origin: ListCursor

  package init(words: String = "", origin: ListCursor) {
    self.words = words
    self.origin = origin
  }

  package func matches(_ text: String) -> Bool {
    guard !words.isEmpty else { return false }
    return Self.find(needle, in: Self.folded(text, words: words))
  }

  /// The filter word that it is, if it is one about a person, such as `person.plan:pro`; it is then held against that
  /// property alone.
  package var personTest: PropertyTest? {
    guard words.hasPrefix("person."), let line = try? FilterLine(parsing: words, for: .rows),
      line.words.count == 1, case .property(let test)? = line.words.first?.test, test.owner == .person
    else { return nil }
    return test
  }

  /// The first match at or after `start`, going round; `nil` where nothing matches.
  package func row(from start: Int, step: Int, in count: Int, text: (Int) -> String) -> Int? {
    guard count > 0, !words.isEmpty else { return nil }
    let needle = needle
    for distance in 0..<count {
      let row = ((start + distance * step) % count + count) % count
      if Self.find(needle, in: Self.folded(text(row), words: words)) { return row }
    }
    return nil
  }

  /// Where the words stand in a row of cells, in columns from its first; what shows only a part of them has none.
  package func columns(in cells: ArraySlice<Cell>) -> [Range<Int>] {
    let needle = needle
    guard !needle.isEmpty else { return [] }
    var bytes: [UInt8] = []
    var columns: [Int] = []
    for (column, cell) in cells.enumerated() where !cell.isContinuation {
      let folded = Self.folded(cell.glyph.description, words: words)
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

  /// Where a row is cut with `~` within the words: what of them is to be seen.
  package func cutColumns(in cells: ArraySlice<Cell>) -> Range<Int>? {
    for length in stride(from: words.count - 1, to: 0, by: -1) {
      let shown = ListSearch(words: words.prefix(length) + "~", origin: origin)
      if let place = shown.columns(in: cells).first { return place }
    }
    return nil
  }

  var needle: [UInt8] { Self.folded(words, words: words) }

  private static func folded(_ text: String, words: String) -> [UInt8] {
    words.contains(where: \.isUppercase) ? composed(text) : lowercased(text)
  }

  private static func lowercased(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    for index in bytes.indices {
      if bytes[index] >= 0x80 { return composed(text.lowercased()) }
      if (0x41...0x5A).contains(bytes[index]) { bytes[index] |= 0x20 }
    }
    return bytes
  }

  /// One spelling for letters that can be written with and without combining marks.
  private static func composed(_ text: String) -> [UInt8] {
    text.utf8.allSatisfy { $0 < 0x80 }
      ? Array(text.utf8) : Array(text.precomposedStringWithCanonicalMapping.utf8)
  }

  private static func find(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
    guard let first = needle.first, needle.count <= bytes.count else { return needle.isEmpty }
    for start in 0...(bytes.count - needle.count) where bytes[start] == first {
      if bytes[start..<(start + needle.count)].elementsEqual(needle) { return true }
    }
    return false
  }
}
