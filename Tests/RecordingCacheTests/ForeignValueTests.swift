import DatabaseTestSupport
import Foundation
import RecordingCache
import Recordings
import Testing

/// The files are anybody's: whatever stands in a column, the program goes on, or says that the file is damaged.
@Suite struct ForeignValueTests {
  private let folder = TemporaryFolder()

  private static let values = [
    "-9223372036854775808", "9223372036854775807", "-1", "4611686018427387904", "1e308", "'x'", "x'00ff'",
    "NULL",
  ]
  private static let journalColumns = [
    "step.position", "step.id", "step.turn", "step.made_at", "step.recordings", "step.abandoned",
    "step.named",
    "entry.position", "entry.id", "entry.step", "entry.turn", "entry.was_there", "sqlite_sequence.seq",
  ]
  private static let cacheColumns = [
    "about.packed_version", "scope.id", "scope.project", "scope.last_used", "scope.playlists_loaded_at",
    "recording.number", "recording.scope", "recording.expires_at", "recording.touched", "raw.recording",
    "raw.touched", "view.number", "view.scope", "view.loaded_at", "view.rest_loaded_at", "view.total",
    "view.gap",
    "view.behind_loaded_at", "view_row.view", "view_row.position", "view_row.recording", "playlist.scope",
    "playlist.position",
  ]

  /// One row of it, where SQLite takes the value.
  private func put(_ value: String, into column: String, of file: TestDatabase) {
    let names = column.split(separator: ".")
    try? file.execute(
      """
      PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;
      UPDATE \(names[0]) SET \(names[1]) = \(value) WHERE \(names[1]) = (SELECT min(\(names[1])) FROM \(names[0]));
      """)
  }

  @Test(arguments: journalColumns, values)
  func `No number in the journal ends the program`(column: String, value: String) async throws {
    let first = try folder.journal()
    try await first.record(step(1, add("a", "p"), viewed("b")), step(2, state: .done, viewed("c")))
    try await first.toggleUndone(StepID(2), dropping: [], adding: [entry(30, of: 2, viewed("c"))])
    try await first.record(step(4, add("d", "p")))
    await first.close()
    put(value, into: column, of: folder.journalFile)
    for _ in 1...2 {
      guard let journal = try? Journal.open(at: folder.journalFile.path).journal else { continue }
      _ = try? await journal.lines(in: scope, below: nil, limit: 9)
      _ = try? await journal.adopt(in: scope, limit: 1)
      _ = try? await journal.unsent(from: .min, limit: 2)
      _ = try? await journal.foreignDecisions(in: scope)
      for found in [
        try? await journal.lastDone(in: scope, below: nil), try? await journal.lastUndone(in: scope),
      ] {
        guard let found = found ?? nil else { continue }
        try? await journal.toggleUndone(
          found.step.id, dropping: found.step.entries.map(\.id),
          adding: [entry(.random(in: 99...999), of: 1, viewed("e"))])
      }
      try? await journal.record(step(.random(in: 100...9_999), viewed("f")))
      try? await journal.forgetNames(before: .distantFuture)
      await journal.close()
    }
  }

  @Test(arguments: cacheColumns, values)
  func `No number in the cache ends the program`(column: String, value: String) async throws {
    let first = try folder.cache()
    try await first.save(page("a b", next: mark("2")))
    try await first.save(page("c d", next: mark("3")), from: mark("2"))
    // A stretch lies between.
    try await first.save(page("x y", next: mark("4")))
    try await first.save(
      Project(id: ProjectID(1), name: "n", organization: nil, timezone: nil), wasAskedFor: false, in: mine,
      at: noon)
    try await first.save(playlists: [JSONText("{}"), JSONText("{}")], in: mine, at: noon)
    await first.close()
    put(value, into: column, of: folder.cacheFile)
    for _ in 1...2 {
      guard let cache = try? LocalCache.open(at: folder.cacheFile.path).cache else { continue }
      _ = try? await cache.rows(.newest, in: mine, limit: 1, at: noon)
      _ = try? await cache.recording(RecordingID("a"), in: mine, at: noon)
      _ = try? await cache.playlists(in: mine)
      _ = try? await cache.answeredAt(.playlists, in: mine)
      _ = try? await cache.project(server: mine.server, key: mine.key, asked: nil)
      try? await cache.save(page("z", next: mark("5")), from: mark("4"))
      try? await cache.save(page("w v u", next: mark("6")))
      try? await cache.save(page("t a", next: mark("7")), from: mark("6"))
      try? await cache.takeOut([RecordingID("a")], of: .newest, in: mine)
      try? await cache.sweep(limit: 1 << 20, at: noon)
      await cache.close()
    }
  }
}
