import Files
import Foundation
import GRDB
import Glibc
import Recordings

/// The file a local cache lies in.
struct CacheFile {
  /// What is wrong with a file.
  enum Flaw {
    case unusable(QuarantinedFile.Reason)
    /// Of an older Reel, whose rows cannot be read: nobody misses them.
    case outdated
  }

  let path: String

  private var file: DatabaseFile { DatabaseFile(path: path) }

  var lockPath: String { path + ".lock" }

  func make() throws { try file.make() }

  func open() throws -> DatabaseFile.Content<Flaw> {
    try file.open(Self.configuration, damage: .unusable(.damaged), check: Self.check)
  }

  /// One file of each kind is kept at most: a cache shall not fill the disk with what it could not use.
  func quarantine(_ reason: QuarantinedFile.Reason) throws -> QuarantinedFile {
    for name in quarantinedBefore { unlink(name) }
    return try file.quarantine(reason)
  }

  func remove() {
    for suffix in DatabaseFile.suffixes { unlink(path + suffix) }
  }

  /// Removes the file that earlier versions made in the same folder, unless one of them has it open. Its lock
  /// file stays. Whoever waits for that lock would get it on a file that is gone, and the next program would
  /// make another one.
  @discardableResult
  func removeEarlier() -> Int {
    let earlier = CacheFile(path: FilePath(path).folder.appending("copy.sqlite").text)
    guard earlier.path != path, access(earlier.path, F_OK) == 0 else { return 0 }
    guard let lock = try? CacheLock(path: earlier.lockPath), lock.isAlone else { return 0 }
    let names = DatabaseFile.suffixes.map { earlier.path + $0 } + earlier.quarantinedBefore
    let bytes = names.reduce(0) { $0 + LocalCache.removeFile($1) }
    lock.release()
    return bytes
  }

  /// The caches that were quarantined, with what lies beside them.
  var quarantinedBefore: [String] {
    DatabaseFile(path: path).quarantinedBefore
  }

  private static func check(_ database: Database) throws -> Flaw? {
    let (version, reason) = try DatabaseFile.flaw(database, latest: CacheSchema.version)
    if let reason { return .unusable(reason) }
    guard version == CacheSchema.version || version == 0 else { return .outdated }
    if version == 0 { try CacheSchema.make(database) }
    var packedVersion: Int?
    let damage = try DatabaseFile.reasonOrNone { packedVersion = try look(at: database) }
    if let damage { return .unusable(damage) }
    return packedVersion == PackedSchema.version ? nil : .outdated
  }

  /// Names every table, and reads a row of each: more would take too long for a start.
  private static func look(at database: Database) throws -> Int? {
    let tables = [
      """
      SELECT id, server, key, project, name, organization, timezone, last_used, playlists_loaded_at FROM scope
      """,
      "SELECT number, scope, id, packed, expires_at, touched FROM recording",
      "SELECT recording, touched, listed, retrieved FROM raw",
      "SELECT recording, origin, is_final, asked_at, ended_at, moments FROM evidence",
      "SELECT number, scope, key, loaded_at, rest_loaded_at, total, next, gap, next_behind, behind_loaded_at FROM view",
      "SELECT view, position, recording FROM view_row", "SELECT scope, position, raw FROM playlist",
    ]
    for table in tables { _ = try Row.fetchOne(database, sql: table + " LIMIT 1") }
    return try Int.fetchOne(database, sql: "SELECT packed_version FROM about")
  }
}

extension CacheFile {
  /// Nothing is flushed at a commit: after a loss of power the newest rows are missing, and nothing is lost.
  /// Freed pages can be given back.
  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "cache"
    // Whatever another program does to it: nobody waits long for what can be fetched anew.
    configuration.busyMode = .timeout(1)
    configuration.prepareDatabase { database in
      // In a file with pages it would change nothing, and write: a start would wait for the disk.
      if try Int.fetchOne(database, sql: "PRAGMA page_count") == 0 {
        try database.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
      }
      try database.execute(
        sql: """
          PRAGMA synchronous = NORMAL; PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 8388608
          """)
    }
    return configuration
  }
}
