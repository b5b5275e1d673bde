import GRDB
import Recordings

/// What the tables of the local cache look like.
///
/// The version is SQLite's `user_version`. Nothing here is dear to anybody: tables and rows of an older
/// version are given up and fetched anew. How the rows themselves are packed has a version of its own,
/// `PackedSchema.version`, with a fingerprint of its fields beside it.
enum CacheSchema {
  static let version = 5

  static func make(_ database: Database) throws {
    try database.inTransaction(.immediate) {
      try database.execute(sql: tables)
      try database.execute(
        literal: "INSERT INTO about (packed_version) VALUES (\(PackedSchema.version))")
      try database.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
  }

  /// A scope is a project as one key sees it at one server; `key` is a digest. Times are seconds from 2001,
  /// as `Date` counts. `loaded_at` is that of a view's first page. `rest_loaded_at` is that of the oldest
  /// rows behind it, null where those came with it. `last_used` is null for a project that was asked for by
  /// number. Positions order a view's rows and are never counted: a new head takes smaller ones, so that
  /// nothing behind it is written again. Rows from `gap` on lie behind a stretch that was not read yet. A
  /// view is read up to there and goes on at `next`. Behind its last rows it goes on at `next_behind`. Those
  /// rows are as old as `behind_loaded_at`. Raw rows lie apart, because they are ten times as large as what
  /// lists are made from. Of evidence `ended_at` is when the recording ended as far as it was known then.
  private static let tables = """
    CREATE TABLE about (packed_version INTEGER NOT NULL);
    CREATE TABLE scope (
      id INTEGER PRIMARY KEY,
      server TEXT NOT NULL,
      key TEXT NOT NULL,
      project TEXT NOT NULL,
      name TEXT,
      organization TEXT,
      timezone TEXT,
      last_used REAL,
      playlists_loaded_at REAL,
      UNIQUE (server, key, project)
    );
    CREATE TABLE recording (
      number INTEGER PRIMARY KEY,
      scope INTEGER NOT NULL REFERENCES scope(id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      packed BLOB NOT NULL,
      expires_at REAL,
      touched REAL NOT NULL,
      UNIQUE (scope, id)
    );
    CREATE INDEX recording_expiry ON recording(expires_at) WHERE expires_at IS NOT NULL;
    CREATE INDEX recording_touched ON recording(touched);
    CREATE TABLE raw (
      recording INTEGER PRIMARY KEY REFERENCES recording(number) ON DELETE CASCADE,
      touched REAL NOT NULL,
      listed BLOB,
      retrieved BLOB
    );
    CREATE INDEX raw_touched ON raw(touched);
    CREATE TABLE evidence (
      recording INTEGER PRIMARY KEY REFERENCES recording(number) ON DELETE CASCADE,
      origin INTEGER NOT NULL,
      is_final INTEGER NOT NULL,
      asked_at REAL NOT NULL,
      ended_at REAL,
      moments BLOB NOT NULL
    );
    CREATE TABLE view (
      number INTEGER PRIMARY KEY,
      scope INTEGER NOT NULL REFERENCES scope(id) ON DELETE CASCADE,
      key TEXT NOT NULL,
      loaded_at REAL NOT NULL,
      rest_loaded_at REAL,
      total INTEGER NOT NULL,
      next TEXT,
      gap INTEGER,
      next_behind TEXT,
      behind_loaded_at REAL,
      UNIQUE (scope, key)
    );
    CREATE TABLE view_row (
      view INTEGER NOT NULL REFERENCES view(number) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      recording INTEGER NOT NULL REFERENCES recording(number) ON DELETE CASCADE,
      PRIMARY KEY (view, position)
    ) WITHOUT ROWID;
    CREATE UNIQUE INDEX view_row_recording ON view_row(recording, view);
    CREATE TABLE playlist (
      scope INTEGER NOT NULL REFERENCES scope(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      raw BLOB NOT NULL,
      PRIMARY KEY (scope, position)
    ) WITHOUT ROWID;
    """
}
