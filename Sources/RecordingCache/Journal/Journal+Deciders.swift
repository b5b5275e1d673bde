import GRDB
package import Recordings

/// Whose decisions the steps are.
extension Journal {
  /// What others than the scope's user left unsent in it; nil where they left nothing. Programs that are
  /// running keep theirs.
  package func foreignDecisions(in scope: JournalScope) async throws(JournalFailure) -> ForeignDecisions? {
    try await read { [lock] database in
      let rows = try Row.fetchAll(
        database,
        SQLRequest(
          literal: """
            SELECT step.user, count(*) FROM \(SQL.foreignEntries(in: scope, lock)) GROUP BY step.user
            """))
      guard !rows.isEmpty else { return nil }
      var foreign = ForeignDecisions(changes: 0)
      for row in rows {
        var columns = ColumnReader(row)
        if let user = try columns.optionalText() { foreign.users.append(user) }
        foreign.changes += try columns.count()
      }
      return foreign
    }
  }

  /// They are the scope's user's from now on, to be adopted.
  package func claimForeignDecisions(in scope: JournalScope) async throws(JournalFailure) {
    try await write { [lock] database in
      try database.execute(
        literal: """
          UPDATE step SET key = \(scope.decider.key), user = \(scope.decider.user)
          WHERE id IN (SELECT entry.step FROM \(SQL.foreignEntries(in: scope, lock)))
          """)
    }
  }

  /// Nobody sends them.
  package func dropForeignDecisions(in scope: JournalScope) async throws(JournalFailure) {
    try await write { [lock] database in
      try database.execute(
        literal: """
          UPDATE entry SET state = 'dropped', problem = NULL
          WHERE id IN (SELECT entry.id FROM \(SQL.foreignEntries(in: scope, lock)))
          """)
    }
  }

  /// The server has said who the key's user is: the key's earlier steps are known to be theirs.
  static func nameUser(of decider: Decider, _ database: Database) throws {
    guard let key = decider.key, let user = decider.user else { return }
    let isAny: SQLRequest<Bool> = "SELECT EXISTS (SELECT 1 FROM step WHERE key = \(key) AND user IS NULL)"
    guard try isAny.fetchOne(database) == true else { return }
    try database.execute(literal: "UPDATE step SET user = \(user) WHERE key = \(key) AND user IS NULL")
  }
}

extension SQL {
  /// Steps of the scope's user. Of an unknown one nothing is told apart but the key.
  static func own(_ scope: JournalScope) -> SQL {
    "(step.key IS \(scope.decider.key) OR step.user = \(scope.decider.user))"
  }

  /// The same, and those of which nobody knows who decided them: an earlier version of Reel did not write it.
  /// Where deciders are not told apart, all of them.
  static func ownOrUnknown(_ scope: JournalScope) -> SQL {
    if scope.decider == Decider() { return "TRUE" }
    return "(\(own(scope)) OR step.key IS NULL AND step.user IS NULL)"
  }

  /// The tables and the conditions of what others left unsent.
  fileprivate static func foreignEntries(in scope: JournalScope, _ lock: JournalLock) throws -> SQL {
    """
    entry INDEXED BY entry_unsettled CROSS JOIN step ON step.id = entry.step
    WHERE state IN ('waiting', 'sending')
      AND entry.owner <> \(lock.token) AND entry.owner NOT IN \(try lock.livingOthers())
      AND step.server = \(scope.serverText) AND step.project = \(scope.projectText)
      AND \(own(scope)) IS NOT TRUE
    """
  }
}
