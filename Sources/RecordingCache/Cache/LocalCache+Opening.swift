import Foundation
import GRDB
package import Recordings

extension LocalCache {
  /// Makes folder (0700) and files (0600) where there are none. Without a path it makes a file that nobody
  /// else can open, and that is gone with the program. Blocks for a few milliseconds: not for the main
  /// thread.
  ///
  /// A file is quarantined under another name if it is no cache, is damaged, or was written by a newer Reel. A
  /// new one is made then. Not while another program has it open: then it is left alone, and that is a
  /// failure.
  package static func open(at path: String?) throws(CacheFailure) -> Opened {
    do {
      guard let path else { return Opened(cache: try temporary()) }
      return try open(CacheFile(path: path))
    } catch {
      throw CacheFailure(error)
    }
  }

  /// SQLite's own temporary file, which has no name; small ones stay in memory.
  private static func temporary() throws -> LocalCache {
    let database = try DatabaseQueue(path: "", configuration: CacheFile.configuration)
    try database.inDatabase(CacheSchema.make)
    return LocalCache(database: database, lock: nil, run: newRun())
  }

  private static func open(_ file: CacheFile) throws -> Opened {
    try file.make()
    file.removeEarlier()
    let lock = try CacheLock(path: file.lockPath)
    var quarantined: QuarantinedFile?
    if lock.isAlone, lock.damageWasMet {
      quarantined = try file.quarantine(.damaged)
      lock.forgetDamage()
      try file.make()
    }
    var content = try file.open()
    if case .unusable(let flaw) = content {
      guard lock.isAlone else { throw CacheFailure.inUse }
      switch flaw {
      case .unusable(let reason): quarantined = try file.quarantine(reason)
      case .outdated: file.remove()
      }
      try file.make()
      content = try file.open()
    }
    guard case .usable(let database) = content else { throw CacheFailure.damaged }
    if lock.isAlone { try database.inDatabase(deletePassingScopes) }
    lock.share()
    return Opened(cache: LocalCache(database: database, lock: lock, run: newRun()), quarantined: quarantined)
  }

  /// What runs that are over kept of a project that has no number.
  private static func deletePassingScopes(_ database: Database) throws {
    let passing: SQL = "FROM scope WHERE substr(project, 1, 1) = \(CacheScope.passing)"
    let isAny: SQLRequest<Bool> = "SELECT EXISTS (SELECT 1 \(passing))"
    // A transaction for nothing would take longer than all the rest of opening.
    guard try isAny.fetchOne(database) == true else { return }
    try database.execute(literal: "DELETE \(passing)")
  }

  private static func newRun() -> String { String(UInt64.random(in: .min ... .max), radix: 36) }
}
