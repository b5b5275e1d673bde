package import Recordings

/// A typed line, understood: `mark errors>0`, `add-to`, `42`.
package enum LineEntry: Hashable, Sendable {
  case nothing
  case row(Int)
  case rows(MarkVerb, FilterLine)
  case project(String)
  case profile(String)
  case person(String)
  case restore(String)
  /// As it was read, and as it was typed.
  case filter(FilterLine, String)
  case nameFilter(String)
  case follow(FollowingVerb)
  case load(LoadingAllVerb)
  case quota
  case columns(ColumnSet)
  case moment(TimelineMoment)
  case go(String)
  case lists(String)
  case clearCache
  /// A line for the shell.
  case pipe(String)
  case command(Command)

  /// `own`: the user's own commands.
  package init(parsing line: String, own: [CommandRow] = []) throws(LineProblem) {
    let start = line.prefix { $0.isWhitespace }.count
    let name = String(line.dropFirst(start).prefix { !$0.isWhitespace })
    let rest = LineRest(text: String(line.dropFirst(start + name.count)), at: start + name.count)
    if name.isEmpty {
      self = .nothing
    } else if let number = LineRest.number(name) {
      try rest.expectNothing(after: name)
      self = .row(number)
    } else if let row = LineCommandTable.row(named: name) {
      self = try Self.entry(row, rest)
    } else if let row = CommandTable.rows.first(where: { $0.name == name })
      ?? own.first(where: { $0.name == name })
    {
      try rest.expectNothing(after: name)
      self = .command(row.command)
    } else {
      let nearest = NearestName.to(name, among: LineCommandTable.names + own.map(\.name))
      throw LineProblem(.unknownCommand(name, nearest: nearest), at: start..<start + name.count)
    }
  }

  private static func entry(_ row: LineCommandRow, _ rest: LineRest) throws(LineProblem) -> LineEntry {
    switch row.command {
    case .rows(let verb): return .rows(verb, try rest.filterLine(for: .rows))
    case .filter: return .filter(try rest.filterLine(for: .server), rest.text.trimmed)
    case .nameFilter: return .nameFilter(rest.text.trimmed)
    case .follow: return .follow(try rest.verb(after: row.name, FollowingVerb.self, else: .on))
    case .goToRow: return .row(try rest.number(after: row.name))
    case .project: return .project(rest.text.trimmed)
    case .profile: return .profile(rest.text.trimmed)
    case .person: return .person(rest.text.trimmed)
    case .restore: return .restore(rest.text.trimmed)
    case .load: return .load(try rest.verb(after: row.name, LoadingAllVerb.self, else: .all))
    case .quota:
      try rest.expectNothing(after: row.name)
      return .quota
    case .columns: return try rest.columns().map(LineEntry.columns) ?? .command(.columns(.choose))
    case .goToMoment: return .moment(try rest.moment(after: row.name))
    case .go:
      if rest.text.isBlank { throw LineProblem(.takesPlace(row.name), at: 0..<row.name.count) }
      return .go(rest.text.trimmed)
    case .lists: return .lists(rest.text.trimmed)
    case .clearCache:
      try rest.expectNothing(after: row.name)
      return .clearCache
    case .pipe:
      if rest.text.isBlank { throw LineProblem(.takesShellLine(row.name), at: 0..<row.name.count) }
      return .pipe(rest.text.trimmed)
    case .other(let command):
      try rest.expectNothing(after: row.name)
      return .command(command)
    }
  }
}

/// What follows the name in a line, and where.
private struct LineRest {
  let text: String
  let at: Int

  private var place: Range<Int> { at..<at + text.count }

  func expectNothing(after name: String) throws(LineProblem) {
    if !text.isBlank { throw LineProblem(.takesNoWords(name), at: place) }
  }

  func number(after name: String) throws(LineProblem) -> Int {
    guard let number = Self.number(text.trimmed) else { throw LineProblem(.takesNumber(name), at: place) }
    return number
  }

  func moment(after name: String) throws(LineProblem) -> TimelineMoment {
    guard let moment = TimelineMoment(parsing: text) else {
      throw LineProblem(.takesMoment(name), at: place)
    }
    return moment
  }

  /// One of a few words; nothing at all stands for `usual`.
  func verb<Verb: RawRepresentable & CaseIterable>(
    after name: String, _ verbs: Verb.Type, else usual: Verb
  ) throws(LineProblem) -> Verb where Verb.RawValue == String {
    if text.isBlank { return usual }
    guard let verb = Verb(rawValue: text.trimmed) else {
      throw LineProblem(.takesOneOf(name, Verb.allCases.map(\.rawValue)), at: place)
    }
    return verb
  }

  func filterLine(for audience: FilterAudience) throws(LineProblem) -> FilterLine {
    do throws(FilterWordProblem) {
      return try FilterLine(parsing: text, for: audience)
    } catch {
      throw LineProblem(.words(error), at: at + error.place.lowerBound..<at + error.place.upperBound)
    }
  }

  func columns() throws(LineProblem) -> ColumnSet? {
    do throws(ColumnProblem) {
      return try ColumnSet(parsing: text)
    } catch {
      throw LineProblem(.columns(error), at: at + error.place.lowerBound..<at + error.place.upperBound)
    }
  }

  /// A row's number; more digits than a number holds are beyond every list.
  static func number(_ text: String) -> Int? {
    guard !text.isEmpty, text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(text) ?? .max
  }
}
