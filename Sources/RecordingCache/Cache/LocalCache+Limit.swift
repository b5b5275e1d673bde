package import Foundation
import GRDB
package import Recordings

extension LocalCache {
  /// Removes expired rows. Where the file is larger than `limit` bytes, it removes what was touched longest
  /// ago, too. Raw rows go first, because lists need none of them, and then whole recordings. In small steps,
  /// so that nobody waits for all of it. The file is as small afterwards as what is left in it.
  package func sweep(limit: Int, at now: Date) async throws(CacheFailure) {
    try await write { database in
      try database.execute(
        literal: "DELETE FROM recording WHERE expires_at <= \(now.timeIntervalSinceReferenceDate)")
    }
    for table in ["raw", "recording"] {
      while try await size() > limit, try await removeOldest(of: table) > 0 {}
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

  private static let step = 500

  private func removeOldest(of table: String) async throws(CacheFailure) -> Int {
    try await write { database in
      try database.execute(
        sql: """
          DELETE FROM \(table) WHERE rowid IN (SELECT rowid FROM \(table) ORDER BY touched LIMIT \(Self.step))
          """)
      return database.changesCount
    }
  }

  /// Removes everything. Answers how many bytes were given back.
  package func clear() async throws(CacheFailure) -> Int {
    let before = try await size()
    try await write { database in try database.execute(sql: "DELETE FROM scope") }
    try await giveBack()
    return before - (try await size())
  }

  /// Freed pages are the file system's again, and their old content is nowhere in the file.
  private func giveBack() async throws(CacheFailure) {
    let result: Result<Void, any Error> = await withCheckedContinuation { continuation in
      database.asyncWriteWithoutTransaction { database in
        continuation.resume(
          returning: Result {
            try database.execute(sql: "PRAGMA incremental_vacuum")
            try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
          })
      }
    }
    try valueOrFailure(result)
  }
}
