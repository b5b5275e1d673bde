import GRDB
package import Recordings

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
