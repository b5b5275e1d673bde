import GRDB
import Glibc
import Recordings
import Synchronization

/// Looks whether the file and its log are still the ones that SQLite writes to. SQLite itself goes on writing
/// into a log that somebody removed, and nobody would ever find what is in it.
final class JournalWatch: Sendable {
  private struct Identity: Hashable {
    var device: dev_t
    var number: ino_t
  }

  private struct State {
    var file: Identity?
    var log: Identity?
    var logSize: off_t = 0
    var loss: Loss?
    var isRescued = false
  }

  /// What was taken away.
  private enum Loss {
    case log, file

    var failure: JournalFailure {
      switch self {
      case .log: .failed("its log was removed or cut by another program; start Reel again")
      case .file: .failed("its file was removed or replaced by another program; start Reel again")
      }
    }
  }

  private let path: String?
  private let state = Mutex(State())

  /// Nil in memory: there is nothing to be taken away.
  init(path: String?) { self.path = path }

  /// Within a transaction, before anything is written. Throws where the log is shorter than it was: what was
  /// in it is gone, and SQLite would fill the gap with nothing.
  func check() throws(JournalFailure) {
    guard let path else { return }
    let loss = state.withLock { state in
      if state.loss == nil { state.loss = Self.loss(at: path, &state, isWritten: false) }
      return state.loss
    }
    if let loss { throw loss.failure }
  }

  /// Whether what was written is still there; nil where it is.
  func failure() -> JournalFailure? {
    guard let path else { return nil }
    return state.withLock { state in
      if state.loss == nil { state.loss = Self.loss(at: path, &state, isWritten: false) }
      return state.loss?.failure
    }
  }

  /// The file is where it was, and the log is there, too, but shorter: SQLite must not bring the rest of it into
  /// the file.
  var isLogCut: Bool {
    path.map { Self.identity($0 + "-wal") != nil } == true && state.withLock { $0.loss == .log }
  }

  /// After a transaction. What a removed log holds is brought into the file itself at once, for SQLite has
  /// the log still open: what was committed is kept, and only what comes afterwards fails.
  func look(afterWritingTo database: DatabaseQueue) async throws(JournalFailure) {
    guard let path else { return }
    let (loss, isRescued) = state.withLock { state in
      let known = state.loss
      state.loss = known ?? Self.loss(at: path, &state, isWritten: true)
      defer { if state.loss != nil { state.isRescued = true } }
      return (state.loss, state.isRescued)
    }
    guard let loss else { return }
    guard !isRescued, loss == .log, Self.identity(path + "-wal") == nil else { throw loss.failure }
    let rescue: Result<Void, any Error> = await withCheckedContinuation { continuation in
      database.asyncWriteWithoutTransaction { database in
        continuation.resume(
          returning: Result { try database.execute(sql: "PRAGMA wal_checkpoint(FULL)") })
      }
    }
    if case .failure = rescue { throw loss.failure }
  }

  private static func loss(at path: String, _ state: inout State, isWritten: Bool) -> Loss? {
    guard let file = identity(path), state.file == nil || state.file == file.identity else { return .file }
    state.file = file.identity
    guard let log = identity(path + "-wal") else { return state.log == nil && !isWritten ? nil : .log }
    guard state.log == nil || state.log == log.identity, log.size >= state.logSize else { return .log }
    (state.log, state.logSize) = (log.identity, log.size)
    return nil
  }

  private static func identity(_ path: String) -> (identity: Identity, size: off_t)? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return (Identity(device: status.st_dev, number: status.st_ino), status.st_size)
  }
}
