import Files
import Foundation
import GRDB
import Recordings

/// Snapshots that the server answered, as they were served, kept in SQLite. Everything is apart by server,
/// project and key. It can always be fetched anew.
///
/// Several programs may keep one file. What was saved first is in it first; nothing is in it before its save
/// has returned.
package struct SnapshotCache: Sendable {
  let database: DatabaseQueue
  /// Nil where nobody else can open it.
  let lock: CacheLock?
  /// Names this run.
  let run: String

  /// The file beside a local cache.
  package static func path(beside cache: String) -> String {
    FilePath(cache).folder.appending("snapshots.sqlite").text
  }

  /// Gives back what it holds; what is asked of it afterwards fails.
  @concurrent package func close() async {
    try? database.close()
    lock?.release()
  }

  /// One transaction, whole or not at all.
  func write<Value: Sendable>(
    _ change: @escaping @Sendable (Database) throws -> Value
  ) async throws(CacheFailure) -> Value {
    try valueOrFailure(await database.writeResult(change))
  }

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(CacheFailure) -> Value {
    try valueOrFailure(await database.readResult(body))
  }

  func valueOrFailure<Value>(_ result: Result<Value, any Error>) throws(CacheFailure) -> Value {
    do {
      return try result.get()
    } catch {
      let failure = CacheFailure(error)
      if failure == .damaged { lock?.reportDamage() }
      throw failure
    }
  }
}
