/// Why a text names no keys.
package enum KeySequenceProblem: Error, Hashable, Sendable {
  case empty
  /// No terminal sends such a key.
  case notSent(String)
  /// Almost the name of a key, which is written in another way.
  case misspelt(String, name: String)
  /// Ctrl-C, which has its meaning whatever the map says.
  case interrupt
  /// More keys than a chord may have.
  case long(Int)

  /// Without a full stop.
  package var sentence: String {
    switch self {
    case .empty: "a key is a text such as \"x\", \"gp\", \"Ctrl-D\", \"Space\" or \"F5\""
    case .notSent(let text): "no terminal sends \(text)"
    case .misspelt(let text, let name):
      "did you mean the key \(name)? Keys one after the other have blanks between them: "
        + "\"\(text.map(String.init).joined(separator: " "))\""
    case .interrupt: "\(KeyMap.interruptText) keeps its meaning: it cancels, and twice it quits"
    case .long(let most): "a chord has at most \(most) keys"
    }
  }
}
