/// Cuts a line into words: blanks separate them, quotes hold blanks together, `!` before one negates it. What a name
/// means, it does not know.
struct FilterWordScanner {
  struct Word {
    var isNegated = false
    /// What stands before an operator; nil for a plain word.
    var name: String?
    var mark = ""
    var value = ""
    /// In characters, from the name or the value of a plain word on.
    var start = 0
    var valueStart = 0
    var end = 0
  }

  private let line: [Character]
  private var at = 0

  init(_ line: String) { self.line = Array(line) }

  /// The next word; nil at the end of the line.
  mutating func next() throws(FilterWordProblem) -> Word? {
    while at < line.count, line[at].isWhitespace { at += 1 }
    guard at < line.count else { return nil }
    var word = Word()
    if line[at] == "!" {
      word.isNegated = true
      at += 1
      guard at < line.count, !line[at].isWhitespace else {
        throw FilterWordProblem(.nothingToNegate, at: at - 1..<at)
      }
    }
    word.start = at
    takeName(&word)
    word.valueStart = at
    word.value = try takeValue()
    word.end = at
    return word
  }

  /// A name is one only where an operator follows it: `person1@acme.io`, `12:30` and `/a?b` are plain words.
  private mutating func takeName(_ word: inout Word) {
    var end = at
    while end < line.count, Self.isName(line[end], isFirst: end == at) { end += 1 }
    guard end > at, end < line.count, let mark = mark(at: end) else { return }
    word.name = String(line[at..<end])
    word.mark = mark
    at = end + mark.count
  }

  private static func isName(_ character: Character, isFirst: Bool) -> Bool {
    guard character.isASCII else { return false }
    return character.isLetter || !isFirst && (character.isNumber || "._-".contains(character))
  }

  /// The operator at a place, the longer ones first.
  private func mark(at place: Int) -> String? {
    (Comparison.allCases.map(\.rawValue) + [":"]).first { line[place...].starts(with: $0) }
  }

  private mutating func takeValue() throws(FilterWordProblem) -> String {
    var value = ""
    while at < line.count, !line[at].isWhitespace {
      if line[at] == "\"" {
        value += try takeQuoted()
      } else {
        value.append(line[at])
        at += 1
      }
    }
    return value
  }

  /// Between quotes a backslash takes the next character as it is.
  private mutating func takeQuoted() throws(FilterWordProblem) -> String {
    let open = at
    var text = ""
    at += 1
    while at < line.count, line[at] != "\"" {
      if line[at] == "\\", at + 1 < line.count { at += 1 }
      text.append(line[at])
      at += 1
    }
    guard at < line.count else { throw FilterWordProblem(.openQuote, at: open..<open + 1) }
    at += 1
    return text
  }
}
