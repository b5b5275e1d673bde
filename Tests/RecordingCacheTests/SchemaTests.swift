import DatabaseTestSupport
import Foundation
import RecordingCache
import Recordings
import Testing

/// A file of every schema that was ever shipped, as text: none of it is changed later.
@Suite struct SchemaTests {
  private let folder = TemporaryFolder()

  @Test
  func `Nobody knows who decided what a journal of version 1 holds, so a user is asked before it is sent`()
    async throws
  {
    try folder.journalFile.execute(SchemaTests.version1)
    let journal = try folder.journal()
    let ada = JournalScope(
      server: scope.server, project: scope.project, decider: Decider(key: "ada", user: "7"))
    #expect(try await journal.adopt(in: ada).steps == [])
    #expect(try await journal.foreignDecisions(in: ada) == ForeignDecisions(changes: 2))
    #expect(try await journal.lastUndone(in: ada)?.step.id == StepID(8))
    #expect(try await journal.lines(in: ada, below: nil, limit: 5).count == 2)
    try await journal.claimForeignDecisions(in: ada)
    #expect(try await journal.adopt(in: ada).steps.map(\.id) == [StepID(7)])
  }

  @Test func `A journal of version 2 opens`() async throws {
    try folder.journalFile.execute(SchemaTests.version1)
    try folder.journalFile.execute(SchemaTests.version2)
    let journal = try folder.journal()
    let ada = JournalScope(
      server: scope.server, project: scope.project, decider: Decider(key: "ada", user: "7"))
    #expect(try await journal.adopt(in: ada).steps.map(\.id) == [StepID(9)])
    #expect(try await journal.foreignDecisions(in: ada) == ForeignDecisions(changes: 2))
    try await journal.record(step(10, viewed("b")), in: ada)
  }

  @Test func `A journal of version 1 opens`() async throws {
    try folder.journalFile.execute(SchemaTests.version1)
    let journal = try folder.journal()
    let adopted = try await journal.adopt(in: scope).steps
    #expect(
      adopted == [
        JournalStep(
          id: StepID(7), madeAt: Date(timeIntervalSinceReferenceDate: 800_000_000.5),
          action: .copy(from: "Errors", to: "Checkouts"), subject: "lena@example.com",
          entries: [
            JournalEntry(
              id: EntryID(70), step: StepID(7),
              write: .create(
                PlaylistID("new:70"),
                NewPlaylist(name: "Checkouts", type: .filters, filters: JSONText(#"{"a": 1}"#))),
              state: .sending),
            entry(71, of: 7, add("0198-a", "new:70")),
          ])
      ])
    #expect(try await journal.lastUndone(in: scope)?.step.id == StepID(8))
    #expect(try await journal.lines(in: scope, below: nil, limit: 5).map(\.problem) == [nil, .stopped])
    #expect(try await journal.memory(in: scope) == ["lanes": "1=Errors"])
    try await journal.record(step(9, viewed("b")))
  }

  /// What version 2 made of version 1, and a row of its own.
  private static let version2 = """
    ALTER TABLE step ADD COLUMN key TEXT;
    ALTER TABLE step ADD COLUMN user TEXT;
    ALTER TABLE step ADD COLUMN named INTEGER NOT NULL DEFAULT 1;
    CREATE INDEX step_userless ON step(key) WHERE user IS NULL AND key IS NOT NULL;
    CREATE INDEX step_named ON step(made_at) WHERE named = 1;
    PRAGMA user_version = 2;
    INSERT INTO step VALUES
      (3, 9, 'https://eu.posthog.com', '1', 'gone', 0, 800000002, 1, 'viewed', NULL, NULL, NULL, 0, 'ada', '7',
        1);
    INSERT INTO entry VALUES
      (6, 90, 9, 0, 'gone', 'viewed', '0198-b', NULL, NULL, NULL, 'waiting', NULL);
    """

  private static let version1 = #"""
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
    PRAGMA user_version = 1;
    INSERT INTO step VALUES
      (1, 7, 'https://eu.posthog.com', '1', 'gone', 0, 800000000.5, 1, 'copy', 'Errors', 'Checkouts',
        'lena@example.com', 0),
      (2, 8, 'https://eu.posthog.com', '1', 'gone', 1, 800000001, 1, 'viewed', NULL, NULL, NULL, 0);
    INSERT INTO entry VALUES
      (1, 70, 7, 0, 'gone', 'create', NULL, 'new:70', NULL,
        '{"name":"Checkouts","type":"filters","filters":"{\"a\": 1}"}', 'sending', NULL),
      (2, 71, 7, 0, 'gone', 'add', '0198-a', 'new:70', 0, NULL, 'waiting', NULL),
      (3, 72, 7, 0, 'gone', 'remove', '0198-a', 'old', NULL, NULL, 'refused', '{"stopped":{}}'),
      (4, 80, 8, 0, 'gone', 'viewed', '0198-a', NULL, NULL, NULL, 'done', NULL),
      (5, 81, 8, 1, 'gone', 'change', NULL, 'Xy12Zw34', NULL,
        '{"title":"A","before":{"pinned":false},"after":{"pinned":true}}', 'done', NULL);
    INSERT INTO memory VALUES ('https://eu.posthog.com', '1', 'lanes', '1=Errors');
    """#
}
