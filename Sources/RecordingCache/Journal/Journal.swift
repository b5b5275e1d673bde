import Files
import GRDB
package import Recordings

/// The decisions, kept in SQLite before they are sent. The next program finds what this one could not send.
/// Undo reaches back over programs that ended.
///
/// Several programs may keep one journal. Each entry belongs to one of them, its owner, and only that one
/// sends it.
package struct Journal: Sendable {
  let database: DatabaseQueue
  /// This program among those that keep the journal.
  let lock: JournalLock
  let watch: JournalWatch
  let gate = RecordingGate()

  package struct Opened: Sendable {
    package var journal: Journal
    package var quarantined: QuarantinedFile?
    /// Entries that an earlier run had recorded, and that are gone with the file's log.
    package var lost: Int64 = 0
  }

  /// Nothing more is recorded; answers which steps this run has recorded.
  package func giveUp() async -> Set<StepID> { await gate.giveUp() }

  /// Gives back what it holds; what is asked of the journal afterwards fails.
  @concurrent package func close() async {
    let note = loss == nil ? try? await read { [lock] in try JournalNote(ofWaitingIn: $0, lock) } : nil
    try? database.close()
    lock.release(leaving: note)
  }
}

extension Journal {
  /// One transaction, on disk when this returns. Cancelling the task does not stop it: a decision is kept, or
  /// there is a failure that says it is not.
  func write<Value: Sendable>(
    _ change: @escaping @Sendable (Database) throws -> Value
  ) async throws(JournalFailure) -> Value {
    let result = await database.writeResult { [watch] database in
      try watch.check()
      return try change(database)
    }
    try await watch.look(afterWritingTo: database)
    return try valueOrFailure(result)
  }

  /// In one transaction.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(JournalFailure) -> Value {
    try valueOrFailure(await database.readResult(body))
  }

  private func valueOrFailure<Value>(_ result: Result<Value, any Error>) throws(JournalFailure) -> Value {
    do {
      return try result.get()
    } catch {
      let failure = JournalFailure(error)
      if failure == .damaged { lock.reportDamage() }
      throw failure
    }
  }
}

extension JournalFailure {
  init(_ error: any Error) {
    switch error {
    case let failure as JournalFailure: self = failure
    case let problem as DatabaseFile.NoPlace: self = .noPlace(path: problem.path)
    case let problem as FileProblem: self = .unsafe(problem.sentence)
    case is UnreadableColumns, is RowDecodingError: self = .damaged
    case let error as DatabaseError where error.isDamage: self = .damaged
    case let error as DatabaseError: self = .failed(error.message ?? "\(error.resultCode)")
    default: self = .failed("\(error)")  // any Error
    }
  }
}
