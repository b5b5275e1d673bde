import DemoPostHog

/// What a person decides in triage, key by key, and what the server has to hold because of it.
struct Decisions {
  /// The collections behind the first two digits, and what is typed to find each.
  static let lanes: [(digit: Character, name: String, typed: String)] = [
    ("1", "Empty collection", "empty"), ("2", "Support ticket #4821", "supp"),
  ]

  private struct Decision: Hashable {
    var recording: String
    /// Nil where it is skipped.
    var lane: String?
  }

  private let rows: [String]
  private let before: [String: Set<String>]
  private var decisions: [Decision] = []

  init(on demo: RunningDemo) throws {
    rows = demo.recordings
    var before: [String: Set<String>] = [:]
    for lane in Self.lanes { before[lane.name] = Set(try demo.collection(lane.name)) }
    self.before = before
  }

  /// A digit, `0`, or `u`, each for the row that comes next.
  mutating func press(_ key: Character) {
    if key == "u" {
      decisions.removeLast()
    } else {
      let lane = Self.lanes.first { $0.digit == key }?.name
      decisions.append(Decision(recording: rows[decisions.count], lane: lane))
    }
  }

  /// Rows done: filed or skipped.
  var done: Int { decisions.count }
  /// Of the first rows done, how many were filed.
  func filed(in done: Int) -> Int { decisions.prefix(done).count { $0.lane != nil } }

  /// How many filings, in their order, make the server hold what it holds; nil where no number does.
  func filedOnServer(_ demo: RunningDemo) throws -> Int? {
    let filings = decisions.filter { $0.lane != nil }
    var held: [String: Set<String>] = [:]
    for lane in Self.lanes {
      let items = try demo.collection(lane.name)
      guard Set(items).count == items.count else { return nil }
      held[lane.name] = Set(items)
    }
    return (0...filings.count).last { count in
      var expected = before
      for filing in filings.prefix(count) { expected[filing.lane ?? ""]?.insert(filing.recording) }
      return expected == held
    }
  }
}

extension ReelAtTerminal {
  /// Begins triage and files the first two rows, each into a lane that is bound by it.
  func beginTriage(_ decisions: inout Decisions) throws {
    try press("T")
    for lane in Decisions.lanes {
      try press(Keystroke(stringLiteral: String(lane.digit)))
      try write(lane.typed)
      try press(.enter)
      decisions.press(lane.digit)
    }
  }
}
