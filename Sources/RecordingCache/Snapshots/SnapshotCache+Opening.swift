import Foundation
import GRDB
import Glibc
package import Recordings

extension SnapshotCache {
  /// Makes folder (0700) and files (0600) where there are none. Without a path it makes a file that nobody
  /// else can open, and that is gone with the program. Blocks for a few milliseconds.
  ///
  /// A file that is no such cache, is damaged, or of another version is removed, and a new one is made. While
  /// another program has it open it is left alone, and that is a failure.
  package static func open(at path: String?) throws(CacheFailure) -> SnapshotCache {
    do {
      return try path.map(file) ?? temporary()
    } catch {
      throw CacheFailure(error)
    }
  }

  private static func temporary() throws -> SnapshotCache {
    let database = try DatabaseQueue(path: "", configuration: configuration)
    try database.inDatabase(SnapshotCacheSchema.make)
    return SnapshotCache(database: database, lock: nil, run: newRun())
  }

  private static func file(_ path: String) throws -> SnapshotCache {
    let file = DatabaseFile(path: path)
    try file.make()
    let lock = try CacheLock(path: path + ".lock")
    if lock.isAlone, lock.damageWasMet {
      _ = removeFiles(at: path)
      lock.forgetDamage()
      try file.make()
    }
    var content = try file.open(configuration, damage: Unusable(), check: check)
    if case .unusable = content {
      guard lock.isAlone else { throw CacheFailure.inUse }
      _ = removeFiles(at: path)
      try file.make()
      content = try file.open(configuration, damage: Unusable(), check: check)
    }
    guard case .usable(let database) = content else { throw CacheFailure.damaged }
    if lock.isAlone { try database.inDatabase(deletePassing) }
    lock.share()
    return SnapshotCache(database: database, lock: lock, run: newRun())
  }

  private struct Unusable {}

  private static func check(_ database: Database) throws -> Unusable? {
    let (version, reason) = try DatabaseFile.flaw(database, latest: SnapshotCacheSchema.version)
    if reason != nil { return Unusable() }
    if version == 0 { try SnapshotCacheSchema.make(database) }
    guard version == 0 || version == SnapshotCacheSchema.version else { return Unusable() }
    let damage = try DatabaseFile.reasonOrNone { try SnapshotCacheSchema.look(at: database) }
    return damage.map { _ in Unusable() }
  }

  /// What runs that are over kept of a project that has no number.
  private static func deletePassing(_ database: Database) throws {
    let passing: SQL = "FROM recording WHERE substr(project, 1, 1) = \(CacheScope.passing)"
    let isAny: SQLRequest<Bool> = "SELECT EXISTS (SELECT 1 \(passing))"
    guard try isAny.fetchOne(database) == true else { return }
    try database.execute(literal: "DELETE \(passing)")
  }

  private static func newRun() -> String { String(UInt64.random(in: .min ... .max), radix: 36) }

  /// Answers the bytes that were given back.
  static func removeFiles(at path: String) -> Int {
    DatabaseFile.suffixes.reduce(0) { $0 + LocalCache.removeFile(path + $1) }
  }

  /// Large pages: an answer takes many. Nothing is flushed at a commit, as in the local cache.
  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "snapshots"
    configuration.busyMode = .timeout(1)
    configuration.prepareDatabase { database in
      if try Int.fetchOne(database, sql: "PRAGMA page_count") == 0 {
        try database.execute(sql: "PRAGMA page_size = 16384; PRAGMA auto_vacuum = INCREMENTAL")
      }
      try database.execute(
        sql: "PRAGMA synchronous = NORMAL; PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 8388608")
    }
    return configuration
  }
}
