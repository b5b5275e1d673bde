import Recordings

/// One way in which a typed line can go on.
struct LineCompletion: Hashable {
  /// What the hint line shows: a name, or a filter word with the operator that it mostly takes.
  var name: String
  var title: Sentence
  /// The line as it would be.
  var line: String
  var requires: [Requirement] = []

  /// Names that begin as typed, before those that hold it; after a name the filter words, where it takes
  /// them.
  static func all(
    of line: String, knowing known: FilterKnowledge, authors: [String] = [], projects: [String] = [],
    profiles: [String] = [], own: [CommandRow] = []
  ) -> [LineCompletion] {
    let name = line.prefix { !$0.isWhitespace }
    guard name.count < line.count else { return names(as: line, own) }
    switch LineCommandTable.row(named: String(name))?.command {
    case .rows?: return words(of: line, known, for: .rows)
    case .filter?: return words(of: line, known, for: .server)
    case .columns?: return columns(of: line)
    case .project?: return names(of: line, among: projects)
    case .profile?: return names(of: line, among: profiles)
    case .load?: return verbs(of: line, LoadingAllVerb.allCases.map { ($0.rawValue, $0.sentence) })
    case .follow?: return verbs(of: line, FollowingVerb.allCases.map { ($0.rawValue, $0.sentence) })
    case .goToRow?, .goToMoment?, .pipe?, .person?, .restore?, .clearCache?, .quota?, .nameFilter?, .go?,
      .other?,
      nil:
      return []
    case .lists?: return lists(of: line, authors)
    }
  }

  private static func names(as typed: String, _ own: [CommandRow]) -> [LineCompletion] {
    let all = ofLine + ofTable + own.map(completion)
    return all.filter { $0.name.hasPrefix(typed) }
      + all.filter { !$0.name.hasPrefix(typed) && $0.name.contains(typed) }
  }

  private static let ofLine = LineCommandTable.rows.map { row in
    LineCompletion(
      name: row.name, title: row.title, line: row.name + (row.takesWords ? " " : ""), requires: row.requires)
  }

  private static let ofTable = CommandTable.rows.map(completion)

  private static func completion(_ row: CommandRow) -> LineCompletion {
    LineCompletion(name: row.name, title: row.title, line: row.name, requires: row.requires)
  }

  private static func words(
    of line: String, _ known: FilterKnowledge, for audience: FilterAudience
  ) -> [LineCompletion] {
    let name = line.prefix { !$0.isWhitespace }
    return FilterCompletion.all(of: String(line.dropFirst(name.count)), knowing: known, for: audience).map {
      LineCompletion(name: $0.name, title: "", line: name + $0.line)
    }
  }

  private static func verbs(of line: String, _ verbs: [(word: String, sentence: String)]) -> [LineCompletion]
  {
    let begun = line.drop { !$0.isWhitespace }.drop(while: \.isWhitespace)
    return verbs.filter { $0.word.hasPrefix(begun) }.map {
      LineCompletion(name: $0.word, title: Sentence($0.sentence), line: line.dropLast(begun.count) + $0.word)
    }
  }

  private static func lists(of line: String, _ authors: [String]) -> [LineCompletion] {
    let begun = line.drop { !$0.isWhitespace }.drop(while: \.isWhitespace)
    let words = [("mine", "Only your lists"), ("all", "The lists of all")] + authors.map { ($0, "") }
    return words.filter { $0.0.lowercased().hasPrefix(begun.lowercased()) }.map { word, title in
      LineCompletion(name: word, title: Sentence(title), line: line.dropLast(begun.count) + word)
    }
  }

  /// Names that begin as typed, before those that hold it.
  private static func names(of line: String, among names: [String]) -> [LineCompletion] {
    let begun = line.drop { !$0.isWhitespace }.drop(while: \.isWhitespace)
    let words = String(begun).withoutCaseAndAccents
    let holding = names.filter { $0.withoutCaseAndAccents.contains(words) }
    let first = holding.filter { $0.withoutCaseAndAccents.hasPrefix(words) }
    return (first + holding.filter { !$0.withoutCaseAndAccents.hasPrefix(words) }).map {
      LineCompletion(name: $0, title: "", line: line.dropLast(begun.count) + $0)
    }
  }

  private static func columns(of line: String) -> [LineCompletion] {
    let typed = line.reversed().prefix { !$0.isWhitespace && $0 != "," }.count
    let begun = line.suffix(typed).lowercased()
    return RecordingColumn.allCases.filter { $0.word.hasPrefix(begun) }.map {
      LineCompletion(
        name: $0.word, title: Sentence(ColumnTable.row(of: $0).sentence), line: line.dropLast(typed) + $0.word
      )
    }
  }
}
