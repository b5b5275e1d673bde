package import Foundation
import GRDB
package import Recordings

extension SnapshotCache {
  /// Removes what has expired, then the recordings read longest ago while the file is larger than `limit`
  /// bytes.
  package func sweep(limit: Int, at now: Date) async throws(CacheFailure) {
    try await write { database in
      try database.execute(
        literal: "DELETE FROM recording WHERE expires_at <= \(now.timeIntervalSinceReferenceDate)")
    }
    while try await size() > limit {
      let removed = try await write { database in
        try database.execute(
          sql: "DELETE FROM recording WHERE number IN (SELECT number FROM recording ORDER BY touched LIMIT 1)"
        )
        return database.changesCount
      }
      if removed == 0 { break }
    }
    try await giveBack()
  }

  /// How many bytes are in use.
  package func size() async throws(CacheFailure) -> Int {
    try await read { database in
      func number(_ pragma: String) throws -> Int { try Int.fetchOne(database, sql: "PRAGMA \(pragma)") ?? 0 }
      return try (number("page_count") - number("freelist_count")) * number("page_size")
    }
  }

  /// It was read: others go before it.
  package func touch(_ id: RecordingID, in scope: CacheScope, at now: Date) async throws(CacheFailure) {
    try await write { [run] database in
      guard let recording = try KeptRecording.number(of: id, scope, run: run, at: now, database) else {
        return
      }
      try database.execute(
        literal: """
          UPDATE recording SET touched = \(now.timeIntervalSinceReferenceDate) WHERE number = \(recording)
          """)
    }
  }

  package func drop(
    _ answers: [Int64], of id: RecordingID, in scope: CacheScope
  ) async throws(CacheFailure) {
    try await write { [run] database in
      guard let recording = try KeptRecording.number(of: id, scope, run: run, at: .distantPast, database)
      else {
        return
      }
      for number in answers {
        try database.execute(
          literal: "DELETE FROM answer WHERE number = \(number) AND recording = \(recording)")
      }
    }
  }

  /// Recordings that the server does not have any more.
  package func forget(_ ids: [RecordingID], in scope: CacheScope) async throws(CacheFailure) {
    try await write { [run] database in
      for id in ids {
        try database.execute(
          literal: """
            DELETE FROM recording
            WHERE server = \(scope.server) AND key = \(scope.key)
              AND project = \(scope.projectText(in: run)) AND id = \(StoredText(id.text))
            """)
      }
    }
    try await giveBack()
  }

  /// Removes everything. Answers how many bytes were given back.
  package func clear() async throws(CacheFailure) -> Int {
    let before = try await size()
    try await write { database in try database.execute(sql: "DELETE FROM recording") }
    try await giveBack()
    return before - (try await size())
  }

  /// Pages that are given back at a time, so that nobody waits for all of them.
  private static let step = 512

  /// Freed pages are the file system's again, and their old content is nowhere in the file.
  private func giveBack() async throws(CacheFailure) {
    var isAnyFree = try await read { database in
      try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0 > 0
    }
    guard isAnyFree else { return }
    while isAnyFree {
      isAnyFree = try await outsideTransactions { database in
        let before = try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0
        _ = try Row.fetchAll(database, sql: "PRAGMA incremental_vacuum(\(Self.step))")
        let after = try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0
        return after > 0 && after < before
      }
    }
    _ = try await outsideTransactions { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
  }

  private func outsideTransactions<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(CacheFailure) -> Value {
    let result: Result<Value, any Error> = await withCheckedContinuation { continuation in
      database.asyncWriteWithoutTransaction { database in
        continuation.resume(returning: Result { try body(database) })
      }
    }
    return try valueOrFailure(result)
  }
}
