extension FilterLine {
  /// In bytes. No query of more could be sent.
  package static let longest = 8192

  /// Reads a line such as `errors>0 dur>30s !url:"/a b" acme`. Nothing is guessed: an unknown word with an
  /// operator is a problem, not a text.
  package init(parsing line: String, for audience: FilterAudience = .server) throws(FilterWordProblem) {
    do throws(FilterWordProblem) {
      self.init(try Self.placedWords(of: line, for: audience).map(\.word))
    } catch {
      throw FilterWordProblem(error.reason, at: Self.characters(error.place, of: line))
    }
  }

  /// Where a word stands in a line, in characters; nil where it does not.
  package static func place(of word: FilterWord, in line: String) -> Range<Int>? {
    let words = try? placedWords(of: line, for: .server)
    return words?.last { $0.word == word }.map { characters($0.place, of: line) }
  }

  private static func placedWords(
    of line: String, for audience: FilterAudience
  ) throws(FilterWordProblem) -> [(word: FilterWord, place: Range<Int>)] {
    guard line.utf8.count <= longest else {
      throw FilterWordProblem(.tooLong(limit: longest), at: 0..<line.unicodeScalars.count)
    }
    var scanner = FilterScanner(line)
    var words: [(word: FilterWord, place: Range<Int>)] = []
    while let token = try scanner.next() {
      for word in try FilterTokenReader(token).words() {
        if word.appearsOnce { words.removeAll { $0.word.appearsOnce && $0.word.name == word.name } }
        if audience == .rows, !word.isToldByRows {
          throw FilterWordProblem(
            .notInRows(word.name), at: token.start..<max(token.markStart, token.start + 1))
        }
        words.append((word, token.start..<token.end))
      }
    }
    return words
  }

  /// From scalars to characters.
  private static func characters(_ place: Range<Int>, of line: String) -> Range<Int> {
    let scalars = line.unicodeScalars
    func count(_ offset: Int) -> Int { String(scalars.prefix(offset)).count }
    let start = count(place.lowerBound)
    return start..<max(start, count(place.upperBound))
  }
}

extension FilterWord {
  /// Whether a second one replaces the first. So typing another window changes the window of a line.
  var appearsOnce: Bool {
    switch test {
    case .date, .order: true
    case .choice(let word, _): word.appearsOnce
    case .text(let word, _): word == .comment
    case .evidence(.order): true
    case .amount, .flag, .number, .property, .event, .evidence, .anywhere: false
    }
  }

  /// Whether a loaded row is enough to answer it.
  package var isToldByRows: Bool {
    switch test {
    case .amount, .flag, .anywhere, .date, .evidence(.text), .evidence(.amount): true
    case .text(let word, _): word != .console && word != .comment
    case .choice(let word, _): word == .level
    case .property(let test): test.owner == .person
    case .number, .order, .event, .evidence(.order): false
    }
  }
}
