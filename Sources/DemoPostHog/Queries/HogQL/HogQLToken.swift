/// A piece of a HogQL text.
enum HogQLToken: Hashable, Sendable {
  /// A name with its dots, or a keyword.
  case word(String)
  case string(String)
  case number(Int)
  /// `{name}`, whose value comes along with the query.
  case placeholder(String)
  case symbol(String)

  /// Throws the 400 of a text that is no HogQL.
  static func tokens(_ text: String) throws(DemoRefusal) -> [HogQLToken] {
    var rest = Substring(text)
    var tokens: [HogQLToken] = []
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if let match = try? /[A-Za-z_$][A-Za-z0-9_$.]*/.prefixMatch(in: rest) {
        tokens.append(.word(String(match.output)))
        rest = rest[match.range.upperBound...]
      } else if let match = try? /[0-9]+/.prefixMatch(in: rest) {
        tokens.append(.number(Int(match.output) ?? .max))
        rest = rest[match.range.upperBound...]
      } else if let match = try? /'([^']*)'/.prefixMatch(in: rest) {
        tokens.append(.string(String(match.output.1)))
        rest = rest[match.range.upperBound...]
      } else if let match = try? /\{([A-Za-z0-9_]+)\}/.prefixMatch(in: rest) {
        tokens.append(.placeholder(String(match.output.1)))
        rest = rest[match.range.upperBound...]
      } else if let match = try? /[<>!]=|[-=<>(),;\[\]*]/.prefixMatch(in: rest) {
        tokens.append(.symbol(String(match.output)))
        rest = rest[match.range.upperBound...]
      } else {
        throw .invalid("Syntax error at '\(first)'")
      }
    }
    return tokens
  }
}
