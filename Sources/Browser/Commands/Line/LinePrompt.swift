package import Terminal

/// The line being typed after `:`.
package struct LinePrompt: Hashable, Sendable {
  package private(set) var field = TextField()
  /// The mistake in the line when Enter was pressed. The next key clears it.
  package private(set) var problem: LineProblem?
  /// What its filter words can be completed with; nil until such a word is begun.
  package var known: FilterKnowledge?
  /// Who made the loaded lists, where a user is being named.
  var authors: [String] = []
  /// The names of projects, where one is being written.
  package var projects: [String] = []
  /// The names of profiles, likewise.
  var profiles: [String] = []
  /// The user's own commands.
  var own: [CommandRow] = []
  /// How many lines back in the history, and what was typed before going there.
  private var back = 0
  private var typed = ""
  /// What Tab completes, and which of its completions stands in the line.
  private(set) var completing: Completing?

  struct Completing: Hashable, Sendable {
    var base: String
    var choice: Int
  }

  package init(_ words: String = "") { field = TextField(words) }

  package var words: String { field.text }

  /// Whether the key edits text. A change ends walking through history or completions.
  package mutating func type(_ key: Key) -> Bool {
    let before = words
    guard field.type(key) else { return false }
    if words != before { beginAnew() }
    return true
  }

  mutating func insert(_ text: String) {
    field.insert(text)
    problem = nil
    beginAnew()
  }

  package mutating func write(_ words: String) {
    field = TextField(words)
    beginAnew()
  }

  private mutating func beginAnew() { (back, completing) = (0, nil) }

  /// The cursor goes behind what is wrong, so that it is seen however long the line is.
  package mutating func refuse(_ problem: LineProblem) {
    self.problem = problem
    field.moveCursor(to: problem.place.upperBound)
  }

  package mutating func forgetProblem() { problem = nil }

  /// One line back in the history, or forward. The newest entry is what was typed.
  package mutating func walk(_ step: Int, in history: [String]) {
    if back == 0 { typed = words }
    back = min(max(0, back + step), history.count)
    field = TextField(back == 0 ? typed : history[history.count - back])
    completing = nil
  }

  /// The next completion of what was typed, or the one before; going round.
  package mutating func complete(_ step: Int) {
    // With a single completion, pressing Tab again accepts it and completes what follows.
    let isOnlyOne = completing.map { all(of: $0.base).count == 1 } ?? false
    if isOnlyOne { completing = nil }
    let base = completing?.base ?? words
    let lines = all(of: base).map(\.line)
    guard !lines.isEmpty else { return }
    let choice = completing.map { $0.choice + step } ?? (step > 0 ? 0 : -1)
    completing = Completing(base: base, choice: (choice + lines.count) % lines.count)
    field = TextField(lines[completing?.choice ?? 0])
    back = 0
  }

  private func all(of line: String) -> [LineCompletion] {
    LineCompletion.all(
      of: line, knowing: known ?? FilterKnowledge(), authors: authors, projects: projects, profiles: profiles,
      own: own)
  }

  /// Whether the word being typed is one whose values were seen in rows, or are names of lists.
  var asksForKnowledge: Bool {
    let name = words.prefix { !$0.isWhitespace }
    switch LineCommandTable.row(named: String(name))?.command {
    case .rows?, .filter?: break
    case .goToRow?, .goToMoment?, .pipe?, .project?, .profile?, .person?, .restore?, .load?, .quota?,
      .nameFilter?,
      .follow?,
      .columns?, .clearCache?, .go?, .lists?, .other?, nil:
      return false
    }
    let begun = (words.split(separator: " ").last ?? "").drop { $0 == "!" }.lowercased()
    return ["person.", "country:", "browser:", "os:", "device:", "lists:"].contains { begun.hasPrefix($0) }
  }

  var asksForAuthors: Bool { words.hasPrefix("lists ") }

  /// What the line can become, beginning with what Tab chose.
  var completions: [LineCompletion] {
    let all = all(of: completing?.base ?? words)
    let choice = completing?.choice ?? 0
    return Array(all.dropFirst(choice) + all.prefix(choice))
  }
}
