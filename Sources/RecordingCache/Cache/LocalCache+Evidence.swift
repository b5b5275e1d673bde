package import Foundation
import GRDB
package import Recordings

extension LocalCache {
  /// Keeps what is known of what happened in recordings; of those that are not in the cache nothing. What a
  /// timeline told never replaces what the event store told.
  package func save(
    _ evidence: [RecordingID: KeptEvidence], in scope: CacheScope
  ) async throws(CacheFailure) {
    try await write { [run] database in
      guard let scope = try scope.id(database, run: run) else { return }
      let save = try database.cachedStatement(
        sql: """
          INSERT INTO evidence (recording, origin, is_final, asked_at, ended_at, moments)
          SELECT number, ?, ?, ?, ?, ? FROM recording WHERE scope = ? AND id = ?
          ON CONFLICT (recording) DO UPDATE SET
            origin = excluded.origin, is_final = excluded.is_final, asked_at = excluded.asked_at,
            ended_at = excluded.ended_at, moments = excluded.moments
          WHERE excluded.origin = 0 OR evidence.origin <> 0
          """)
      for (id, kept) in evidence {
        try save.execute(
          arguments: [
            kept.evidence.origin.rawValue, kept.evidence.isFinal,
            kept.askedAt.timeIntervalSinceReferenceDate, kept.end?.timeIntervalSinceReferenceDate,
            StoredMoments.data(kept.evidence.moments), scope, StoredText(id.text),
          ])
      }
    }
  }

  /// Of recordings that have not expired, as far as something is known of them.
  package func evidence(
    of ids: [RecordingID], in scope: CacheScope, at now: Date
  ) async throws(CacheFailure) -> [RecordingID: KeptEvidence] {
    try await read { [run] database in
      guard let scope = try scope.id(database, run: run) else { return [:] }
      let find = try database.cachedStatement(
        sql: """
          SELECT origin, is_final, asked_at, ended_at, moments
          FROM recording JOIN evidence ON evidence.recording = number
          WHERE scope = ? AND id = ? AND coalesce(expires_at > ?, 1)
          """)
      var found: [RecordingID: KeptEvidence] = [:]
      for id in ids {
        let arguments: StatementArguments = [
          scope, StoredText(id.text), now.timeIntervalSinceReferenceDate,
        ]
        found[id] = try Row.fetchOne(find, arguments: arguments).map(KeptEvidence.init(row:))
      }
      return found
    }
  }
}

extension KeptEvidence {
  fileprivate init(row: Row) throws {
    var columns = ColumnReader(row)
    guard let origin = RecordingEvidence.Origin(rawValue: Int(try columns.integer(in: 0...1))) else {
      throw UnreadableColumns()
    }
    let isFinal = try columns.integer(in: 0...1) == 1
    let askedAt = Date(clampingReference: try columns.real())
    let end = try columns.optionalReal().map(Date.init(clampingReference:))
    guard let bytes = try columns.optionalBytes() else { throw UnreadableColumns() }
    self.init(
      RecordingEvidence(
        moments: try StoredMoments.moments(JSONText(bytes)), origin: origin, isFinal: isFinal),
      askedAt: askedAt, end: end)
  }
}
