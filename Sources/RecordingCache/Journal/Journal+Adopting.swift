import GRDB
package import Recordings

extension Journal {
  /// Takes over what programs that are gone did not settle, in the order in which it was recorded: a step
  /// comes more than once where entries of others lie between its own. No two programs ever get the same
  /// entry.
  ///
  /// Deletions for good are not handed out: they become refused as interrupted, for they are never sent again
  /// without the user. What was being sent comes as `.sending`.
  package func adopt(in scope: JournalScope) async throws(JournalFailure) -> [JournalStep] {
    try await write { [owner] database in
      let abandoned = try Abandoned(of: scope, to: owner, database)
      try abandoned.assign(to: owner, database)
      return try abandoned.steps(database)
    }
  }
}

/// Entries whose programs ended before they were settled.
private struct Abandoned {
  private let deletions: [JournalEntry]
  private let entries: [JournalEntry]

  init(of scope: JournalScope, to owner: JournalLock, _ database: Database) throws {
    // Left to itself, SQLite begins with all the steps of the scope.
    let rows = try EntryRow.all(
      database,
      """
      SELECT \(EntryRow.columns) FROM entry INDEXED BY entry_unsettled CROSS JOIN step ON step.id = entry.step
      WHERE state IN ('waiting', 'sending')
        AND entry.owner <> \(owner.token) AND entry.owner NOT IN \(try owner.livingOthers())
        AND step.server = \(scope.serverText) AND step.project = \(scope.projectText)
      ORDER BY entry.position
      """)
    deletions = rows.map(\.entry).filter(\.isDeletion)
    entries = rows.map(\.entry).filter { !$0.isDeletion }
  }

  func assign(to owner: JournalLock, _ database: Database) throws {
    let takeEntry = try database.cachedStatement(sql: "UPDATE entry SET owner = ? WHERE id = ?")
    for entry in entries + deletions { try takeEntry.execute(arguments: [owner.token, entry.id.number]) }
    let takeStep = try database.cachedStatement(sql: "UPDATE step SET owner = ? WHERE id = ?")
    for step in Set((entries + deletions).map(\.step)) {
      try takeStep.execute(arguments: [owner.token, step.number])
    }
    let interrupted = EntryState.refused(.interrupted)
    let refuse = try database.cachedStatement(sql: "UPDATE entry SET state = ?, problem = ? WHERE id = ?")
    for entry in deletions {
      try refuse.execute(arguments: [interrupted.name, interrupted.problemText, entry.id.number])
    }
  }

  func steps(_ database: Database) throws -> [JournalStep] {
    var known: [StepID: StepRow] = [:]
    var steps: [JournalStep] = []
    for entry in entries {
      if steps.last?.id == entry.step {
        steps[steps.count - 1].entries.append(entry)
        continue
      }
      let row = try known[entry.step] ?? StepRow.of(entry.step, database)
      known[entry.step] = row
      steps.append(row.step(with: [entry]))
    }
    return steps
  }
}

extension JournalEntry {
  fileprivate var isDeletion: Bool {
    if case .delete = write { true } else { false }
  }
}

extension StepRow {
  fileprivate static func of(_ id: StepID, _ database: Database) throws -> StepRow {
    let rows = try all(database, "SELECT \(columns) FROM step WHERE id = \(id.number)")
    guard let row = rows.first else { throw UnreadableColumns() }
    return row
  }
}
