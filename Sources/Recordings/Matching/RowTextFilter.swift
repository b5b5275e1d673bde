import Foundation

/// Tells of many rows whether they hold some words, by their bytes: of each as a `SmartCaseSearch` of its
/// `searchText` does.
package struct RowTextFilter {
  private let text: TextSearch
  /// Nil where no shown number can contain the words.
  private var shown: ShownNumbers?
  private var decoded: [UInt8] = []

  /// Nil without words, and for words of several lines: those may begin in one text and end in another.
  package init?(_ words: String, today: CivilTime, zone: Zone) {
    guard let text = TextSearch(words), !words.utf8.contains(UInt8(ascii: "\n")) else { return nil }
    self.text = text
    let spelling = words.precomposedStringWithCanonicalMapping
    let ignoresCase = SmartCaseSearch.ignoresCase(words)
    shown = ShownNumbers(spelling, ignoringCase: ignoresCase, today: today, zone: zone)
  }

  /// `letters`: the row's own.
  package mutating func holds(_ row: PackedRow, _ letters: ByteClassMask) -> Bool {
    guard letters.isReadable else { return false }
    if text.mayOccur(in: letters.all) {
      if text.mayOccur(amid: row.textBytes, letters.all), row.hasText(text.occurs) { return true }
      // Percent-encoded text is shown and found decoded.
      if text.mayUse(letters.encoded), occurs(inPageOf: row) { return true }
    }
    return shown?.matches(row) == true
  }

  /// For each slot, whether its row contains the words.
  package func sift(_ table: RecordingTable) -> [Bool] {
    let (text, looksAtNumbers) = (text, shown != nil)
    return table.flags { part in
      let slots = part.slots
      var textFilter = self
      var holds = [Bool](repeating: false, count: slots.count)
      part.readAll(having: { looksAtNumbers || text.mayOccur(in: $0.all) }) { slot, row, letters in
        holds[slot - slots.lowerBound] = textFilter.holds(row, letters)
      }
      return holds
    }
  }

  private mutating func occurs(inPageOf row: PackedRow) -> Bool {
    guard let path = row.bytes(of: .startURL).flatMap(PageAddress.path) else { return false }
    let count = PercentDecoding.decode(UnsafeRawBufferPointer(rebasing: path), into: &decoded)
    return decoded.withUnsafeBytes { bytes in
      let page = UnsafeRawBufferPointer(rebasing: bytes[..<count])
      return text.occurs(in: page)
        && (page.allSatisfy { $0 < 0x80 } || String(validating: page, as: UTF8.self) != nil)
    }
  }
}
