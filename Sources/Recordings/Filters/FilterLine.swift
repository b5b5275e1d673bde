/// What is asked of a list of recordings, as one line of words: `errors>0 url:/checkout from:-7d
/// order:-errors`.
///
/// Every word has to hold. With `match:any` one of the words that look into a recording is enough (`url:`,
/// `event:`, `console:`, `person.plan:`). Numbers, dates, who it is and what only loaded rows tell still have
/// to hold. The server treats its own operand alike, so all words can be mixed.
package struct FilterLine: Hashable, Sendable {
  package var words: [FilterWord]
  /// The saved filter that the line was read from; nil for a line that was typed.
  package var stored: StoredFilter?

  package init(_ words: [FilterWord] = [], stored: StoredFilter? = nil) {
    self.words = words
    self.stored = stored
  }

  /// Conditions of the saved filter that no word expresses. They are part of the query.
  package var leftovers: [FilterLeftover] { stored?.leftovers(replacedBy: words) ?? [] }

  /// The line as it would be typed: it is read as the same words again.
  package var text: String { words.map(\.text).joined(separator: " ") }

  package var matchesAny: Bool { words.contains { $0.test == .choice(.match, ["any"]) } }
}
