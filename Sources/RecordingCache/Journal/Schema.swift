import GRDB

/// What the tables look like, and how those of older Reels become today's.
///
/// The version is SQLite's `user_version`, a number that every Reel can read from a newer file. Names of
/// migrations would only say that they are unknown.
enum Schema {
  /// One text for each version, from the first on: never changed once shipped, never naming what lives in
  /// Swift.
  static let migrations = [version1, version2]

  static var latest: Int { migrations.count }

  /// All or nothing, also where two programs start at once.
  static func migrate(_ database: Database, from version: Int) throws {
    guard version < latest else { return }
    try database.inTransaction(.immediate) {
      for migration in migrations[version...] { try database.execute(sql: migration) }
      try database.execute(sql: "PRAGMA user_version = \(latest)")
      return .commit
    }
  }

  /// `position` is the order in which steps were recorded, and in which entries are sent; none is given
  /// twice. `turn` counts undoing and redoing: odd is undone. `made_at` counts seconds from 2001, as `Date`
  /// does. `recordings` says how many different ones the entries are about, because counting them again takes
  /// too long for large steps. `subject` names the first of them. An undone step is `abandoned` when
  /// something else was decided after it: then nothing does it again.
  ///
  /// The partial indexes are small, because almost all entries are done. They find what is still to be sent,
  /// what was refused, and playlists without an id of the server's.
  private static let version1 = """
    CREATE TABLE step (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      id INTEGER NOT NULL UNIQUE,
      server TEXT NOT NULL,
      project TEXT NOT NULL,
      owner TEXT NOT NULL,
      turn INTEGER NOT NULL,
      made_at REAL NOT NULL,
      recordings INTEGER NOT NULL,
      deed TEXT NOT NULL,
      source TEXT,
      target TEXT,
      subject TEXT,
      abandoned INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX step_scope ON step(server, project, position);
    CREATE INDEX step_undone ON step(position) WHERE turn % 2 = 1 AND abandoned = 0;
    CREATE TABLE entry (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      id INTEGER NOT NULL UNIQUE,
      step INTEGER NOT NULL REFERENCES step(id),
      turn INTEGER NOT NULL,
      owner TEXT NOT NULL,
      kind TEXT NOT NULL,
      recording TEXT,
      playlist TEXT,
      was_there INTEGER,
      body TEXT,
      state TEXT NOT NULL,
      problem TEXT
    );
    CREATE INDEX entry_step ON entry(step, turn, state);
    CREATE INDEX entry_unsettled ON entry(position) WHERE state IN ('waiting', 'sending');
    CREATE INDEX entry_refused ON entry(step) WHERE state = 'refused';
    CREATE INDEX entry_provisional ON entry(playlist) WHERE playlist GLOB 'new:*';
    CREATE TABLE memory (
      server TEXT NOT NULL,
      project TEXT NOT NULL,
      key TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (server, project, key)
    ) WITHOUT ROWID;
    """

  /// `key` and `user` say who decided; both are null in steps of version 1. `named` is 0 where the names were
  /// taken out.
  private static let version2 = """
    ALTER TABLE step ADD COLUMN key TEXT;
    ALTER TABLE step ADD COLUMN user TEXT;
    ALTER TABLE step ADD COLUMN named INTEGER NOT NULL DEFAULT 1;
    CREATE INDEX step_userless ON step(key) WHERE user IS NULL AND key IS NOT NULL;
    CREATE INDEX step_named ON step(made_at) WHERE named = 1;
    """
}
