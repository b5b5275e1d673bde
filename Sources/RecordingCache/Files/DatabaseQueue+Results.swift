import GRDB

extension DatabaseQueue {
  /// One transaction. Cancelling the task does not stop it: it is carried out, or there is an error that says
  /// it is not.
  func writeResult<Value: Sendable>(
    _ change: @escaping @Sendable (Database) throws -> Value
  ) async -> Result<Value, any Error> {
    await withCheckedContinuation { continuation in
      asyncWrite(change) { _, result in continuation.resume(returning: result) }
    }
  }

  /// In one transaction. Not with `asyncRead`, which traps where the transaction cannot begin, as when the
  /// database is closed.
  func readResult<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async -> Result<Value, any Error> {
    await withCheckedContinuation { continuation in
      asyncWriteWithoutTransaction { database in
        continuation.resume(returning: Result { try database.consistently(body) })
      }
    }
  }
}

extension Database {
  fileprivate func consistently<Value>(_ look: (Database) throws -> Value) throws -> Value {
    try beginTransaction(.deferred)
    let result = Result { try look(self) }
    try rollback()
    return try result.get()
  }
}
