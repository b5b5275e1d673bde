package import Foundation
import GRDB
package import Recordings

extension SnapshotCache {
  /// What is saved of a recording, and how long it is kept.
  package struct Subject: Sendable {
    package var id: RecordingID
    package var scope: CacheScope
    package var expiresAt: Date

    package init(id: RecordingID, scope: CacheScope, expiresAt: Date) {
      (self.id, self.scope, self.expiresAt) = (id, scope, expiresAt)
    }
  }

  /// More than a day of recording has, at one block every five seconds.
  private static let mostSources = 20_000

  /// The listing of a final recording, in place of the one before. One of more sources than any recording has
  /// is not kept.
  package func save(
    listing: [SnapshotSource], of subject: Subject, at now: Date
  ) async throws(CacheFailure) {
    guard listing.count <= Self.mostSources else { return }
    try await write { [run] database in
      guard let recording = try subject.made(run: run, at: now, database) else { return }
      try database.execute(literal: "DELETE FROM source WHERE recording = \(recording)")
      try Self.insert(listing, into: "source (recording", of: recording, database)
    }
  }

  /// What one call answered. It is not kept where one recording would take more than half of `limit` bytes.
  package func save(
    _ body: [UInt8], _ blocks: SnapshotBlocks, of subject: Subject, limit: Int, at now: Date
  ) async throws(CacheFailure) {
    guard let packed = await Self.packed(body) else { return }
    try await write { [run] database in
      guard let recording = try subject.made(run: run, at: now, database) else { return }
      let kept: SQLRequest<Int> = """
        SELECT coalesce(sum(length(packed)), 0) FROM answer WHERE recording = \(recording)
        """
      let size = try kept.fetchOne(database)?.addingSaturating(packed.data.count) ?? packed.data.count
      guard size <= limit / 2 else { return }
      try database.execute(
        literal: """
          INSERT INTO answer (recording, are_final, length, packed)
          VALUES (\(recording), \(blocks.areFinal), \(packed.length), \(packed.data))
          """)
      try Self.insert(blocks.sources, into: "block (answer", of: database.lastInsertedRowID, database)
    }
  }

  /// Away from the thread that writes the file.
  @concurrent private static func packed(_ body: [UInt8]) async -> PackedBody? { PackedBody(body) }

  private static func insert(
    _ sources: [SnapshotSource], into table: String, of owner: Int64, _ database: Database
  ) throws {
    let insert = try database.cachedStatement(
      sql: "INSERT INTO \(table), position, kind, key, begins_at, ends_at) VALUES (?, ?, ?, ?, ?, ?)")
    for (position, source) in sources.enumerated() {
      try insert.execute(
        arguments: [
          owner, position, StoredText(source.kind.cacheText), StoredText(source.key),
          source.start?.timeIntervalSinceReferenceDate, source.end?.timeIntervalSinceReferenceDate,
        ])
    }
  }
}

extension SnapshotCache.Subject {
  fileprivate func made(run: String, at now: Date, _ database: Database) throws -> Int64? {
    guard expiresAt > now else { return nil }
    return try KeptRecording.made(id, scope, run: run, expiresAt: expiresAt, at: now, database)
  }
}
