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

extension UnsentPage {
  init(of lock: JournalLock, from position: Int64, limit: Int, _ database: Database) throws {
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
