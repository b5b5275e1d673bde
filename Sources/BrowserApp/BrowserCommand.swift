/// One way to open a link, as `BROWSER` names it: a program and its arguments. `%s` in them stands for the
/// link, which else comes last; `%%` is a percent sign. No shell reads it.
struct BrowserCommand: Hashable, Sendable {
  private let words: [String]

  /// Nil where nothing is named.
  init?(_ text: some StringProtocol) {
    words = Self.words(of: text)
    if words.isEmpty { return nil }
  }

  /// All that the variable names, in the order in which they are tried.
  static func all(of variable: String) -> [BrowserCommand] {
    variable.split(separator: ":").compactMap { BrowserCommand($0) }
  }

  var program: String { words[0] }

  func arguments(for link: String) -> [String] {
    var takesLink = false
    let filled = words.map { word in
      var (text, rest) = ("", word[...])
      while let mark = rest.firstIndex(of: "%") {
        text += rest[..<mark]
        let next = rest[mark...].dropFirst().first
        switch next {
        case "s":
          text += link
          takesLink = true
        case "c": text += ":"
        case "%": text += "%"
        default: text += "%" + (next.map(String.init) ?? "")  // Character
        }
        rest = rest[mark...].dropFirst(2)
      }
      return text + rest
    }
    return takesLink ? filled : filled + [link]
  }

  /// Words apart by blanks; quotes and a backslash keep blanks in them, as in a shell.
  private static func words(of text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in text {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
