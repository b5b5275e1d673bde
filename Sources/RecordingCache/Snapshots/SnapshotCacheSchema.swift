import GRDB

/// What the tables of kept snapshots look like. The version is SQLite's `user_version`. A file of any other
/// version is removed: its content is fetched anew.
///
/// They have a file of their own, because a recording has a hundred times the bytes of a list. Neither the
/// start of the program nor a list waits for them. `expires_at` and `touched` are seconds from 2001; `key` of
/// a recording is a digest. An `answer` is what one call answered, packed. Its rows in `block` are the parts
/// that it holds, as they were listed. A recording's rows in `source` are the listing of a final one.
enum SnapshotCacheSchema {
  static let version = 1

  static func make(_ database: Database) throws {
    try database.inTransaction(.immediate) {
      try database.execute(sql: tables)
      try database.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
  }

  /// Names every table, and reads a row of each.
  static func look(at database: Database) throws {
    let tables = [
      "SELECT number, server, key, project, id, expires_at, touched FROM recording",
      "SELECT recording, position, kind, key, begins_at, ends_at FROM source",
      "SELECT number, recording, are_final, length FROM answer",
      "SELECT answer, position, kind, key, begins_at, ends_at FROM block",
    ]
    for table in tables { _ = try Row.fetchOne(database, sql: table + " LIMIT 1") }
  }

  private static let tables = """
    CREATE TABLE recording (
      number INTEGER PRIMARY KEY,
      server TEXT NOT NULL,
      key TEXT NOT NULL,
      project TEXT NOT NULL,
      id TEXT NOT NULL,
      expires_at REAL NOT NULL,
      touched REAL NOT NULL,
      UNIQUE (server, key, project, id)
    );
    CREATE INDEX recording_expiry ON recording(expires_at);
    CREATE INDEX recording_touched ON recording(touched);
    CREATE TABLE source (
      recording INTEGER NOT NULL REFERENCES recording(number) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      key TEXT,
      begins_at REAL,
      ends_at REAL,
      PRIMARY KEY (recording, position)
    ) WITHOUT ROWID;
    CREATE TABLE answer (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      recording INTEGER NOT NULL REFERENCES recording(number) ON DELETE CASCADE,
      are_final INTEGER NOT NULL,
      length INTEGER NOT NULL,
      packed BLOB NOT NULL
    );
    CREATE INDEX answer_recording ON answer(recording);
    CREATE TABLE block (
      answer INTEGER NOT NULL REFERENCES answer(number) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      key TEXT,
      begins_at REAL,
      ends_at REAL,
      PRIMARY KEY (answer, position)
    ) WITHOUT ROWID;
    """
}
