/// Walks through TOML and knows where texts and lists go on in the next line.
struct TOMLScanner {
  /// How many lists and tables within a line are open.
  private var depth = 0
  /// The quotes of a text over several lines.
  private var open: String?

  /// Whether a new line begins something new.
  var isBetween: Bool { depth == 0 && open == nil }

  /// Goes on behind a line; the comment at its end.
  mutating func comment(afterReading line: Substring) -> String {
    var rest = line
    while let character = rest.first {
      if let quotes = open {
        if quotes == "\"\"\"", character == "\\" {
          rest = rest.dropFirst(2)
        } else if rest.hasPrefix(quotes) {
          rest = rest.dropFirst(3)
          // Quotes before the last three are the text's own.
          while rest.first == quotes.first { rest = rest.dropFirst() }
          open = nil
        } else {
          rest = rest.dropFirst()
        }
        continue
      }
      switch character {
      case "#": return String(rest)
      case "\"", "'": rest = behindText(rest)
      case "[", "{": (depth, rest) = (depth + 1, rest.dropFirst())
      case "]", "}": (depth, rest) = (max(0, depth - 1), rest.dropFirst())
      default: rest = rest.dropFirst()  // Character
      }
    }
    return ""
  }

  private mutating func behindText(_ text: Substring) -> Substring {
    for quotes in ["\"\"\"", "'''"] where text.hasPrefix(quotes) {
      open = quotes
      return text.dropFirst(3)
    }
    return Self.word(text).rest
  }

  /// A text in one line, without its quotes, and what follows.
  private static func word(_ text: Substring) -> (word: String, rest: Substring) {
    var (word, rest) = ("", text.dropFirst())
    while let character = rest.first, character != text.first {
      if character == "\\", text.first == "\"" {
        word.append(contentsOf: rest.prefix(2))
        rest = rest.dropFirst(2)
      } else {
        word.append(character)
        rest = rest.dropFirst()
      }
    }
    return (word, rest.dropFirst())
  }

  /// The names of a dotted path, up to `=` or `]`.
  static func path(_ text: Substring) -> [String] {
    var (parts, part, rest) = ([String](), "", text)
    while let character = rest.first {
      switch character {
      case "\"", "'": (part, rest) = word(rest)
      case "=", "]", "#", "\r": return parts + [part]
      case ".":
        parts.append(part)
        (part, rest) = ("", rest.dropFirst())
      case " ", "\t": rest = rest.dropFirst()
      default:  // Character
        part.append(character)
        rest = rest.dropFirst()
      }
    }
    return parts + [part]
  }
}
