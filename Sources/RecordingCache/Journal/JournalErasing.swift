import Foundation
import GRDB
import Glibc
package import Recordings

extension Journal {
  /// How many decisions of all servers and users are not settled: unsent, or refused and waiting for their
  /// user. Nil where the file cannot be read.
  @concurrent package static func unsettledCount(at path: String) async -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return 0 }
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    // A link or a FIFO is not read either.
    guard status.st_mode & S_IFMT == S_IFREG,
      let database = try? DatabaseQueue(path: path, configuration: configuration)
    else { return nil }
    defer { try? database.close() }
    return try? await database.readResult { database in
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM entry WHERE state IN ('waiting', 'sending', 'refused')")
    }.get()
  }

  /// Removes the file with all that lies beside it, those that were quarantined among it; answers the bytes
  /// that were given back. Fails where another program has it open, before anything is removed.
  @concurrent package static func remove(at path: String) async throws(JournalFailure) -> Int {
    let file = DatabaseFile(path: path)
    let locks = JournalFile(path: path).locks
    var turn: CInt?
    if locks.isThere {
      turn = try locks.lockOpening()
      do {
        guard try locks.others(than: nil).living.isEmpty else { throw JournalFailure.inUse }
      } catch {
        FileLock.close(turn ?? -1)
        throw JournalFailure(error)
      }
    }
    let names = DatabaseFile.suffixes + ["-journal"]
    let bytes = (names.map { path + $0 } + file.quarantinedBefore).reduce(0) {
      $0 + LocalCache.removeFile($1)
    }
    locks.removeAll()
    if let turn { FileLock.close(turn) }
    return bytes
  }
}
