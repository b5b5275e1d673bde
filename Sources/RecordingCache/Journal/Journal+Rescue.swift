import Files
import GRDB
import Glibc
package import Recordings

/// What waits is brought into a file again whose own was taken away while the program ran.
extension Journal {
  /// Why what was recorded is no longer in the file; nil where it is.
  package var loss: JournalFailure? { watch.failure() }

  /// Closes this journal, whose file or log was taken away, and writes what waits into the one that is at its
  /// place then, or into a new one. `inHand` is what the program knows of it, for where it cannot be read any
  /// more; `settled` is done, though the journal could not note that. Answers how many entries wait in the file
  /// then, but for those of other programs that run.
  package func rescue(
    at path: String, inHand: [(step: JournalStep, scope: JournalScope)], settled: Set<EntryID>
  ) async throws(JournalFailure) -> Int {
    var rows: JournalRows?
    do throws(JournalFailure) { rows = try await unsettledRows(without: settled) } catch { rows = nil }
    let owner = lock.token
    try await closeWithoutLog(at: path)
    let journal = try Self.open(at: path).journal
    do throws(JournalFailure) {
      if let rows { try await journal.insert(rows) }
      for (step, scope) in inHand { try await journal.insert(step, in: scope, of: owner) }
      let count = try await journal.read { [lock = journal.lock] database in
        try JournalNote(ofWaitingIn: database, lock)?.unsent ?? 0
      }
      await journal.close()
      return Int(clamping: count)
    } catch {
      await journal.close()
      throw error
    }
  }

  /// The steps of which something is not settled, but for those of other programs that run. They can be read as
  /// long as SQLite has the files open, whatever became of their names.
  private func unsettledRows(without settled: Set<EntryID>) async throws(JournalFailure) -> JournalRows {
    try await read { [lock] database in
      let unsettled: SQL = """
        SELECT step FROM entry
        WHERE state IN ('waiting', 'sending', 'refused') AND owner NOT IN \(try lock.livingOthers())
        """
      var rows = JournalRows()
      rows.steps = try JournalRows.values(
        database,
        "SELECT \(sql: JournalRows.stepColumns) FROM step WHERE id IN (\(unsettled)) ORDER BY position")
      rows.entries = try JournalRows.values(
        database,
        "SELECT \(sql: JournalRows.entryColumns) FROM entry WHERE step IN (\(unsettled)) ORDER BY position")
      rows.entries.removeAll { Int64.fromDatabaseValue($0[0]).map { settled.contains(EntryID($0)) } == true }
      return rows
    }
  }

  /// What is left of a log that was cut is not brought into the file, which would be half new and half old then:
  /// SQLite does nothing to a file that has another name than it knows.
  private func closeWithoutLog(at path: String) async throws(JournalFailure) {
    let file = JournalFile(path: path)
    try file.make()
    let turn = try file.locks.lockOpening()
    defer { FileLock.close(turn) }
    var aside: String?
    if watch.isLogCut, (try? lock.livingOthers().isEmpty) == true {
      aside = try? file.quarantine(.damaged).path
    }
    await close()
    guard let aside else { return }
    unlink(aside + "-shm")
    for suffix in ["-wal", ""] where rename(aside + suffix, path + suffix) != 0 && errno != ENOENT {
      throw .noPlace(path: path)
    }
  }

  private func insert(_ rows: JournalRows) async throws(JournalFailure) {
    try await write { database in
      try rows.insert(rows.steps, "step", JournalRows.stepColumns, database)
      try rows.insert(rows.entries, "entry", JournalRows.entryColumns, database)
    }
  }

  /// What is there stays as it is.
  private func insert(
    _ step: JournalStep, in scope: JournalScope, of owner: String
  ) async throws(JournalFailure) {
    try await write { database in
      let known: SQLRequest<Int64> = "SELECT id FROM entry WHERE step = \(step.id.number)"
      let there = Set(try known.fetchAll(database))
      let turns: SQLRequest<Int64> = "SELECT turn FROM step WHERE id = \(step.id.number)"
      let turn = try turns.fetchOne(database)
      if turn == nil { try Self.insert(step, in: scope, of: owner, database) }
      try EntryRow.insert(
        step.entries.filter { !there.contains($0.id.number) }, turn: turn ?? (step.isUndone ? 1 : 0),
        owner: owner, database)
    }
  }
}

/// Steps and their entries as the tables have them, without their positions.
private struct JournalRows: Sendable {
  var steps: [[DatabaseValue]] = []
  var entries: [[DatabaseValue]] = []

  static let stepColumns = """
    id, server, project, owner, turn, made_at, recordings, deed, source, target, subject, abandoned, key, user, named
    """
  static let entryColumns = """
    id, step, turn, owner, kind, recording, playlist, was_there, body, state, problem
    """

  static func values(_ database: Database, _ request: SQLRequest<Row>) throws -> [[DatabaseValue]] {
    var values: [[DatabaseValue]] = []
    let cursor = try request.fetchCursor(database)
    while let row = try cursor.next() { values.append(Array(row.databaseValues)) }
    return values
  }

  /// What is there stays as it is.
  func insert(_ rows: [[DatabaseValue]], _ table: String, _ columns: String, _ database: Database) throws {
    guard let count = rows.first?.count else { return }
    let places = Array(repeating: "?", count: count).joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO \(table) (\(columns)) VALUES (\(places))")
    for row in rows { try statement.execute(arguments: StatementArguments(row)) }
  }
}

extension JournalNote {
  /// Nil where nothing waits that another program does not see to.
  init?(ofWaitingIn database: Database, _ lock: JournalLock) throws {
    let count: SQLRequest<Int64> = """
      SELECT count(*) FROM entry INDEXED BY entry_unsettled
      WHERE state IN ('waiting', 'sending') AND owner NOT IN \(try lock.livingOthers())
      """
    let unsent = try count.fetchOne(database) ?? 0
    guard unsent > 0 else { return nil }
    self.init(position: try Journal.lastPosition(database), unsent: unsent)
  }
}
