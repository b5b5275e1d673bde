/// A command line up to the cursor, taken apart as a shell would: enough of it to know words and quotes.
struct ShellLine: Hashable {
  enum Quote: Hashable {
    case none, single, double
  }

  /// The words in front of the one that is being typed, without quotes.
  var words: [String] = []
  /// What is typed of the last word, without quotes.
  var word = ""
  /// The same as it stands on the line.
  var typed = ""
  /// The quote that is open where the cursor is.
  var quote = Quote.none
  /// How many characters of `word` stand in front of that quote.
  var beforeQuote = 0

  init(_ line: String) {
    var isEscaped = false
    for character in line {
      if isEscaped {
        isEscaped = false
        append(character)
      } else {
        switch (quote, character) {
        case (.none, "\\"), (.double, "\\"):
          isEscaped = true
          typed.append(character)
        case (.none, "'"): open(.single, character)
        case (.none, "\""): open(.double, character)
        case (.single, "'"), (.double, "\""):
          quote = .none
          typed.append(character)
        case (.none, " "), (.none, "\t"), (.none, "\n"): endWord()
        // What stands behind these is another command.
        case (.none, "|"), (.none, ";"), (.none, "&"): (words, word, typed) = ([], "", "")
        case (.none, _), (.single, _), (.double, _): append(character)
        }
      }
    }
  }

  private mutating func append(_ character: Character) {
    word.append(character)
    typed.append(character)
  }

  private mutating func open(_ quote: Quote, _ character: Character) {
    self.quote = quote
    beforeQuote = word.count
    typed.append(character)
  }

  private mutating func endWord() {
    if !typed.isEmpty { words.append(word) }
    (word, typed) = ("", "")
  }
}
