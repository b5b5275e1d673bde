/// Which line of a TOML text says what, as far as an edit needs to know: nothing is read of its values. It makes
/// sense of texts only that are TOML.
struct TOMLOutline {
  /// A name with its value: in the lines from `first` to `last`.
  struct Statement {
    /// With the name of the table it stands in.
    var path: [String]
    var first: Int
    var last: Int
    /// A comment behind the value, with its sign; empty where there is none.
    var comment: String
  }

  /// `[name]` or `[[name]]`, and the line it stands in.
  struct Header {
    var path: [String]
    var line: Int
  }

  private(set) var headers: [Header] = []
  private(set) var statements: [Statement] = []

  init(_ lines: [Substring]) {
    var scanner = TOMLScanner()
    var table: [String] = []
    for (number, line) in lines.enumerated() {
      let begins = scanner.isBetween
      let comment = scanner.comment(afterReading: line)
      guard begins else {
        if let place = statements.indices.last {
          (statements[place].last, statements[place].comment) = (number, comment)
        }
        continue
      }
      let text = line.drop { $0 == " " || $0 == "\t" }
      switch text.first {
      case nil, "#", "\r": continue
      case "[":
        table = TOMLScanner.path(text.drop { $0 == "[" || $0 == " " || $0 == "\t" })
        headers.append(Header(path: table, line: number))
        // What looks open within a header is none.
        scanner = TOMLScanner()
      default:  // Character
        statements.append(
          Statement(path: table + TOMLScanner.path(text), first: number, last: number, comment: comment))
      }
    }
  }
}
