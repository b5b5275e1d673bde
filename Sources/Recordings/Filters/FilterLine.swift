/// What is asked of a list of recordings, as one line of words: `errors>0 url:/checkout from:-7d order:-errors`.
///
/// Every word has to hold. With `match:any` one of the words that look into a recording is enough (`url:`, `event:`,
/// `console:`, `person.plan:` and the like), and the others hold besides: amounts, dates, who it is, what is only
/// known here. That is what the server makes of its own operand, so nothing has to be refused for being mixed.
package struct FilterLine: Hashable, Sendable {
  package var words: [FilterWord]
  /// The saved filter that the line was read from; nil for a line that was typed.
  package var stored: StoredFilter?

  package init(_ words: [FilterWord] = [], stored: StoredFilter? = nil) {
    self.words = words
    self.stored = stored
  }

  /// What the saved filter asks besides the words, which no word can say. It goes into the query all the same.
  package var leftovers: [FilterLeftover] { stored?.leftovers(replacedBy: words) ?? [] }

  /// The line as it would be typed: it is read as the same words again.
  package var text: String { words.map(\.text).joined(separator: " ") }

  package var matchesAny: Bool { words.contains { $0.test == .choice(.match, ["any"]) } }
}
