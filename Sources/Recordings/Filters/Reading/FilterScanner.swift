/// Cuts a line into words: blanks separate them, quotes keep blanks, `!` negates. It does not know what names
/// mean, except that `event` takes words in brackets.
///
/// It reads scalars, not characters, because a quote before a combining mark would not be a quote otherwise.
/// Places are in scalars too.
struct FilterScanner {
  struct Item: Hashable {
    var text: String
    /// Nothing of it stood in quotes.
    var isBare: Bool
    var place: Range<Int>
  }

  struct Token {
    var isNegated = false
    /// What stands before an operator, and behind a point in it; no head for a plain word.
    var head: String?
    var key: String?
    var mark = ""
    var items: [Item] = []
    /// The words in brackets.
    var conditions: [Token] = []
    /// From the name or the value of a plain word on.
    var start = 0
    var markStart = 0
    var valueStart = 0
    var end = 0

    var name: String { (head ?? "") + (key.map { "." + FilterQuoting.key($0) } ?? "") }
    var namePlace: Range<Int> { start..<markStart }
    var markPlace: Range<Int> { markStart..<valueStart }
    var valuePlace: Range<Int> { valueStart..<end }
  }

  private let line: [Unicode.Scalar]
  private var at = 0

  init(_ line: String) { self.line = Array(line.unicodeScalars) }

  /// The next word; nil at the end of the line.
  mutating func next() throws(FilterWordProblem) -> Token? {
    skipBlanks()
    guard at < line.count else { return nil }
    var token = Token()
    try readNegation(&token)
    if readName(&token) {
      let isEvent = token.head?.lowercased() == FilterWordNames.event && token.key == nil
      token.items = try readItems(until: isEvent ? ["("] : [])
      if isEvent, at < line.count, line[at] == "(" { token.conditions = try readConditions() }
    } else {
      let start = at
      let (text, isBare) = try readValue(until: [])
      token.items = [Item(text: text, isBare: isBare, place: start..<at)]
    }
    token.end = at
    return token
  }

  private mutating func skipBlanks() {
    while at < line.count, line[at].properties.isWhitespace { at += 1 }
  }

  private mutating func readNegation(_ token: inout Token) throws(FilterWordProblem) {
    if line[at] == "!" {
      token.isNegated = true
      at += 1
      guard at < line.count, !line[at].properties.isWhitespace else {
        throw FilterWordProblem(.nothingToNegate, at: at - 1..<at)
      }
    }
    token.start = at
    token.valueStart = at
  }

  /// A name is one only where an operator follows it: `person1@acme.io`, `12:30` and `/a?b` are plain words.
  private mutating func readName(_ token: inout Token) -> Bool {
    let start = at
    while at < line.count, Self.isHead(line[at], isFirst: at == start) { at += 1 }
    token.head = text(start..<at)
    if at > start, at < line.count, line[at] == "." {
      at += 1
      token.key = readKey()
      if token.key == nil { at = start }
    }
    if at > start, readMark(&token) { return true }
    (token.head, token.key, at) = (nil, nil, start)
    return false
  }

  private static func isHead(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
    guard scalar.isASCII else { return false }
    let isLetter = scalar.properties.isAlphabetic
    return isLetter || !isFirst && (("0"..."9").contains(scalar) || scalar == "_" || scalar == "-")
  }

  /// In quotes anything; nil for what is none, and for a quote that is not closed.
  private mutating func readKey() -> String? {
    if at < line.count, line[at] == "\"" { return try? readQuoted() }
    let start = at
    while at < line.count, FilterQuoting.isBareKey(line[at]) { at += 1 }
    return at > start ? text(start..<at) : nil
  }

  /// The operator, the longer ones first.
  private mutating func readMark(_ token: inout Token) -> Bool {
    let rest = line[at...].prefix(2)
    guard let mark = FilterQuoting.marks.first(where: { rest.starts(with: $0.unicodeScalars) }) else {
      return false
    }
    token.mark = mark
    token.markStart = at
    at += mark.unicodeScalars.count
    token.valueStart = at
    return true
  }

  /// Values with commas between them.
  private mutating func readItems(until stops: [Unicode.Scalar]) throws(FilterWordProblem) -> [Item] {
    var items: [Item] = []
    repeat {
      if !items.isEmpty { at += 1 }
      let start = at
      let (text, isBare) = try readValue(until: stops + [","])
      items.append(Item(text: text, isBare: isBare, place: start..<at))
    } while at < line.count && line[at] == ","
    return items
  }

  private mutating func readValue(
    until stops: [Unicode.Scalar]
  ) throws(FilterWordProblem) -> (text: String, isBare: Bool) {
    var value = String.UnicodeScalarView()
    var isBare = true
    while at < line.count, !line[at].properties.isWhitespace, !stops.contains(line[at]) {
      if line[at] == "\"" {
        isBare = false
        value.append(contentsOf: try readQuoted().unicodeScalars)
      } else {
        value.append(line[at])
        at += 1
      }
    }
    return (String(value), isBare)
  }

  /// Between quotes a backslash takes the next character as it is.
  private mutating func readQuoted() throws(FilterWordProblem) -> String {
    let open = at
    var text = String.UnicodeScalarView()
    at += 1
    while at < line.count, line[at] != "\"" {
      if line[at] == "\\", at + 1 < line.count { at += 1 }
      text.append(line[at])
      at += 1
    }
    guard at < line.count else { throw FilterWordProblem(.openQuote, at: open..<open + 1) }
    at += 1
    return String(text)
  }

  /// `(plan:pro amount>5)`: words of keys, operators and values.
  private mutating func readConditions() throws(FilterWordProblem) -> [Token] {
    let open = at
    at += 1
    var conditions: [Token] = []
    skipBlanks()
    while at < line.count, line[at] != ")" {
      conditions.append(try readCondition())
      skipBlanks()
    }
    guard at < line.count else { throw FilterWordProblem(.openBracket, at: open..<open + 1) }
    at += 1
    return conditions
  }

  private mutating func readCondition() throws(FilterWordProblem) -> Token {
    var token = Token()
    try readNegation(&token)
    token.head = readKey()
    token.markStart = at
    guard token.head != nil, readMark(&token) else {
      let end = min(line.count, max(at, token.start + 1))
      throw FilterWordProblem(
        .wrongValue(text(token.start..<end), word: FilterWordNames.event, .event), at: token.start..<end)
    }
    token.items = try readItems(until: [")"])
    token.end = at
    return token
  }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: line[range])
    return String(view)
  }
}
