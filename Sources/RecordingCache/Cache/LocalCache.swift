import Files
import Foundation
import GRDB
package import Recordings

/// What the server answered, kept in SQLite: the first frame of a view seen before comes from here. It can
/// always be fetched anew, so nothing in it is worth more than a moment's care.
///
/// Several programs may keep one cache. What it was told first is in it first; nothing is in it before its
/// save has returned.
package struct LocalCache: Sendable {
  let database: DatabaseQueue
  /// Nil where nobody else can open it.
  let lock: CacheLock?
  /// Names this run.
  let run: String
  let renewed = ReloadedViews()

  package struct Opened: Sendable {
    package var cache: LocalCache
    package var quarantined: QuarantinedFile?
  }

  /// Gives back what it holds; what is asked of the cache afterwards fails.
  @concurrent package func close() async {
    try? database.close()
    lock?.release()
  }
}

extension LocalCache {
  /// One transaction, whole or not at all.
  func write<Value: Sendable>(
    _ change: @escaping @Sendable (Database) throws -> Value
  ) async throws(CacheFailure) -> Value {
    try valueOrFailure(await database.writeResult(change))
  }

  /// As one moment left it.
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

extension CacheFailure {
  init(_ error: any Error) {
    switch error {
    case let failure as CacheFailure: self = failure
    case let problem as DatabaseFile.NoPlace: self = .noPlace(path: problem.path)
    case let problem as FileProblem: self = .unsafe(problem.sentence)
    case is UnreadableColumns, is RowDecodingError: self = .damaged
    case let error as DatabaseError where error.isDamage: self = .damaged
    case let error as DatabaseError: self = .failed(error.message ?? "\(error.resultCode)")
    default: self = .failed("\(error)")  // any Error
    }
  }
}
