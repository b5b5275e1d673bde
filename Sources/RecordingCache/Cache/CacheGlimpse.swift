import Files
import Foundation
import GRDB
import Glibc
package import Recordings

/// A look into a cache that others may have open. It makes no file, takes no lock of Reel's, writes nothing and
/// waits for nobody; where that cannot be had, there is nothing to see.
package struct CacheGlimpse {
  private let database: DatabaseQueue
  private let scope: Int64

  /// Of the project that was used last, among those that fit what is known. `key`: the digest of a key.
  package init?(at path: String, server: String?, key: String?, project: String?) {
    guard let database = Self.open(path) else { return nil }
    let found = try? database.read { database in
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
      let packed = try Int.fetchOne(database, sql: "SELECT packed_version FROM about")
      guard version == CacheSchema.version, packed == PackedSchema.version else { return Int64?.none }
      return try Int64.fetchOne(
        database,
        sql: """
          SELECT id FROM scope
          WHERE substr(project, 1, 1) <> ? AND coalesce(server = ?, 1) AND coalesce(key = ?, 1)
            AND coalesce(project = ?, 1)
          ORDER BY max(coalesce(last_used, 0), coalesce(playlists_loaded_at, 0)) DESC LIMIT 1
          """, arguments: [CacheScope.passing, server, key, project])
    }
    guard let scope = found ?? nil else { return nil }
    (self.database, self.scope) = (database, scope)
  }

  /// Those that were listed last, in the server's order.
  package func playlists(limit: Int) -> [JSONText] {
    rows("SELECT raw FROM playlist WHERE scope = ? ORDER BY position LIMIT ?", limit).map(JSONText.init)
  }

  /// The recordings that were seen last come first.
  package func recordings(limit: Int) -> [PackedRecording] {
    rows("SELECT packed FROM recording WHERE scope = ? ORDER BY touched DESC LIMIT ?", limit)
      .map(PackedRecording.init(bytes:))
  }

  private func rows(_ sql: String, _ limit: Int) -> [ArraySlice<UInt8>] {
    let rows = try? database.read { database in
      try Row.fetchAll(database, sql: sql, arguments: [scope, limit]).compactMap { row in
        var columns = ColumnReader(row)
        return try columns.optionalBytes()
      }
    }
    return rows ?? []
  }

  static func open(_ path: String) -> DatabaseQueue? {
    guard (try? PrivateFile.isThere(path)) == true else { return nil }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .immediateError
    // Nobody has it open then, and SQLite would make files to read it.
    if access(path + "-wal", F_OK) != 0,
      let quiet = try? DatabaseQueue(path: address(path), configuration: configuration)
    {
      return quiet
    }
    return try? DatabaseQueue(path: path, configuration: configuration)
  }

  /// As SQLite names a file that nobody changes.
  private static func address(_ path: String) -> String {
    let plain = CharacterSet(charactersIn: "/-._").union(.alphanumerics)
    let name = path.addingPercentEncoding(withAllowedCharacters: plain) ?? path
    return "file:\(name)?immutable=1"
  }
}
