import GRDB
import Recordings

extension JournalFile {
  /// How closely the file is looked at when it is opened. All of it takes too long for every start: with
  /// 100,000 entries `quick_check` takes 70 ms, reading every row ten times that.
  enum Depth {
    /// The schema, whether the file is cut, and the newest rows: after a program that closed the journal.
    case newest
    /// Every page: after one that was killed, or went down with the machine.
    case pages
    /// Every page and every row: after one that met damage.
    case everything
  }
}

extension JournalFile.Depth {
  /// Brings the tables up to date. Answers why the content cannot be used, if so.
  func check(_ database: Database) throws -> QuarantinedFile.Reason? {
    let (version, reason) = try DatabaseFile.flaw(database, latest: Schema.latest)
    if let reason { return reason }
    return try DatabaseFile.reasonOrNone {
      try Schema.migrate(database, from: version)
      try look(at: database)
    }
  }

  private func look(at database: Database) throws {
    switch self {
    case .newest: try readRows(of: database, limit: 1)
    case .pages:
      try checkPages(of: database)
      try readRows(of: database, limit: 1)
    case .everything:
      try checkPages(of: database)
      try readRows(of: database, limit: -1)
    }
  }

  private func checkPages(of database: Database) throws {
    let problem = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
    guard problem == "ok" else { throw UnreadableColumns() }
  }

  /// Names every column, and reads the newest rows.
  private func readRows(of database: Database, limit: Int) throws {
    _ = try StepRow.all(
      database,
      """
      SELECT \(StepRow.columns), server, project, owner, recordings, key, user, named FROM step
      ORDER BY position DESC LIMIT \(limit)
      """)
    _ = try EntryRow.all(
      database, "SELECT \(EntryRow.columns), owner FROM entry ORDER BY position DESC LIMIT \(limit)")
    _ = try Row.fetchOne(database, sql: "SELECT server, project, key, value FROM memory LIMIT 1")
  }
}
