import Foundation
import GRDB
package import Recordings

/// What the server answered, kept in SQLite: the first frame of a view seen before comes from here. It can always be
/// fetched anew, so nothing in it is worth more than a moment's care.
///
/// Several programs may keep one copy. What it was told first is in it first; nothing is in it before its save has
/// returned.
package struct LocalCopy: Sendable {
  let database: DatabaseQueue
  /// Nil where nobody else can open it.
  let lock: CopyLock?
  /// Names this run.
  let run: String
  let renewed = RenewedViews()

  package struct Opened: Sendable {
    package var copy: LocalCopy
    package var setAside: FileSetAside?
  }

  /// Gives back what it holds; what is asked of the copy afterwards fails.
  @concurrent package func close() async {
    try? database.close()
    lock?.leave()
  }
}

extension LocalCopy {
  /// One transaction, whole or not at all.
  func write<Value: Sendable>(
    _ change: @escaping @Sendable (Database) throws -> Value
  ) async throws(CopyFailure) -> Value {
    try valueOrFailure(await database.written(change))
  }

  /// As one moment left it.
  func read<Value: Sendable>(
    _ look: @escaping @Sendable (Database) throws -> Value
  ) async throws(CopyFailure) -> Value {
    try valueOrFailure(await database.looked(look))
  }

  func valueOrFailure<Value>(_ result: Result<Value, any Error>) throws(CopyFailure) -> Value {
    do {
      return try result.get()
    } catch {
      let failure = CopyFailure(error)
      if failure == .damaged { lock?.reportDamage() }
      throw failure
    }
  }
}

extension CopyFailure {
  init(_ error: any Error) {
    switch error {
    case let failure as CopyFailure: self = failure
    case let problem as DatabaseFile.NoPlace: self = .noPlace(path: problem.path)
    case is UnreadableRow, is RowDecodingError: self = .damaged
    case let error as DatabaseError where error.isDamage: self = .damaged
    case let error as DatabaseError: self = .failed(error.message ?? "\(error.resultCode)")
    default: self = .failed("\(error)")
    }
  }
}
