import GRDB
package import Recordings

/// Unsent entries of one program, a page of them: a hundred thousand do not lie in memory at once.
package struct UnsentPage: Sendable, Hashable {
  /// In the order in which they were recorded: a step comes more than once where entries of others lie
  /// between its own.
  package var steps: [JournalStep]
  /// Where the next page begins; nil where this is the last one.
  package var next: Int64?
  /// How many entries are behind it.
  package var left: Int
  /// The position of its last entry.
  package var last: Int64 = 0
}

extension Journal {
  /// Takes over what programs of the scope's user that are gone did not settle, and answers the first of it.
  /// No two programs ever get the same entry.
  ///
  /// Deletions for good are not handed out: they become refused as interrupted, for they are never sent again
  /// without the user. What was being sent comes as `.sending`.
  package func adopt(in scope: JournalScope, limit: Int = .max) async throws(JournalFailure) -> UnsentPage {
    let interrupted = EntryState.refused(.interrupted)
    let (refused, problem) = (interrupted.name, interrupted.problemText)
    return try await write { [lock] database in
      try Self.nameUser(of: scope.decider, database)
      // Left to itself, SQLite begins with all the steps of the scope.
      let abandoned: SQL = """
        SELECT entry.position, entry.step FROM entry INDEXED BY entry_unsettled
          CROSS JOIN step ON step.id = entry.step
        WHERE state IN ('waiting', 'sending')
          AND entry.owner <> \(lock.token) AND entry.owner NOT IN \(try lock.livingOthers())
          AND step.server = \(scope.serverText) AND step.project = \(scope.projectText)
          AND \(SQL.own(scope))
        """
      let first: SQLRequest<Int64> = "SELECT min(position) FROM (\(abandoned))"
      guard let first = try first.fetchOne(database) else { return UnsentPage(steps: [], left: 0) }
      try database.execute(
        literal: """
          CREATE TEMP TABLE abandoned AS \(abandoned);
          UPDATE entry SET owner = \(lock.token) WHERE position IN (SELECT position FROM abandoned);
          UPDATE step SET owner = \(lock.token) WHERE id IN (SELECT step FROM abandoned);
          UPDATE entry SET state = \(refused), problem = \(problem)
            WHERE kind = 'delete' AND position IN (SELECT position FROM abandoned);
          DROP TABLE abandoned;
          """)
      return try UnsentPage(of: lock, from: first, limit: limit, database)
    }
  }

  /// What this program has to send, from a position on.
  package func unsent(from position: Int64, limit: Int) async throws(JournalFailure) -> UnsentPage {
    try await read { [lock] database in
      try UnsentPage(of: lock, from: position, limit: limit, database)
    }
  }

  /// Of a step's additions those that were refused: what was to be taken away after them stays.
  package func refusedAdditions(of step: StepID) async throws(JournalFailure) -> [JournalEntry] {
    try await read { database in
      try EntryRow.all(
        database,
        """
        SELECT \(EntryRow.columns) FROM entry INDEXED BY entry_refused
        WHERE step = \(step.number) AND state = 'refused' AND kind = 'add'
        """
      ).map(\.entry)
    }
  }
}

extension UnsentPage {
  fileprivate init(of lock: JournalLock, from position: Int64, limit: Int, _ database: Database) throws {
    let most = limit == .max ? limit : limit + 1
    var rows = try EntryRow.all(
      database,
      """
      SELECT \(EntryRow.columns) FROM entry INDEXED BY entry_unsettled
      WHERE state IN ('waiting', 'sending') AND owner = \(lock.token) AND position >= \(position)
      ORDER BY position LIMIT \(most)
      """)
    if rows.count > limit { next = rows.removeLast().position } else { next = nil }
    left = 0
    last = rows.last?.position ?? position
    if let next {
      let count: SQLRequest<Int> = """
        SELECT count(*) FROM entry INDEXED BY entry_unsettled
        WHERE state IN ('waiting', 'sending') AND owner = \(lock.token) AND position >= \(next)
        """
      left = try count.fetchOne(database) ?? 0
    }
    steps = try Self.steps(of: rows.map(\.entry), database)
  }

  private static func steps(of entries: [JournalEntry], _ database: Database) throws -> [JournalStep] {
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

extension StepRow {
  fileprivate static func of(_ id: StepID, _ database: Database) throws -> StepRow {
    let rows = try all(database, "SELECT \(columns) FROM step WHERE id = \(id.number)")
    guard let row = rows.first else { throw UnreadableColumns() }
    return row
  }
}
