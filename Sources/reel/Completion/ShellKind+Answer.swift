import Terminal

extension ShellKind {
  /// Candidates as the script of this shell reads them, a line each.
  func lines(_ candidates: [CompletionCandidate], in line: ShellLine, from start: String) -> [String] {
    candidates.filter(\.isHarmless).compactMap { candidate in
      let sign = candidate.isBeginning ? "+" : "="
      switch self {
      case .bash:
        guard let rest = Self.rest(of: candidate.text, in: line, from: start) else { return nil }
        return sign + rest
      case .zsh, .fish: return [sign + candidate.text, candidate.note.sanitised].joined(separator: "\t")
      }
    }
  }

  /// Readline replaces what is typed from `start` on, which is less than a word where that holds a colon. What
  /// is put there is quoted as the open quote needs it.
  private static func rest(of text: String, in line: ShellLine, from start: String) -> String? {
    let kept: Int
    switch line.quote {
    case .single, .double: kept = line.beforeQuote
    case .none:
      guard line.typed.hasSuffix(start) else { return nil }
      kept = ShellLine(String(line.typed.dropLast(start.count))).word.count
    }
    return quoted(String(text.dropFirst(kept)), in: line.quote)
  }

  private static func quoted(_ text: String, in quote: ShellLine.Quote) -> String? {
    switch quote {
    // Nothing stands for a quote within such quotes.
    case .single: text.contains("'") ? nil : text
    case .double: text.contains("!") ? nil : escaped(text) { "\\\"$`".contains($0) }
    case .none: escaped(text) { $0.isASCII && !$0.isLetter && !$0.isNumber && !"_-./:@%+,".contains($0) }
    }
  }

  private static func escaped(_ text: String, where isSpecial: (Character) -> Bool) -> String {
    text.reduce(into: "") { $0 += isSpecial($1) ? "\\\($1)" : String($1) }
  }
}
