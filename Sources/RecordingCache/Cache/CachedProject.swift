package import Foundation
import GRDB
import Recordings

/// What a cache holds of one project, as one key saw it.
package struct CachedProject: Hashable, Sendable {
  package let server: String
  package let project: String
  package let name: String?
  package let recordings: Int
  /// Lists whose rows are known: all recordings with a filter, a playlist.
  package let views: Int
  package let playlists: Int
  /// When a recording was answered longest ago, and last.
  package let oldest: Date?
  package let newest: Date?
}

extension CacheGlimpse {
  /// All projects of a cache, by server and number; nil where there is no cache that can be read.
  package static func projects(at path: String) -> [CachedProject]? {
    guard let database = open(path) else { return nil }
    return try? database.read { database in
      guard try Int.fetchOne(database, sql: "PRAGMA user_version") == CacheSchema.version else { return nil }
      return try Row.fetchAll(
        database,
        sql: """
          SELECT server, project, name,
            (SELECT count(*) FROM recording WHERE scope = scope.id),
            (SELECT count(*) FROM view WHERE scope = scope.id),
            (SELECT count(*) FROM playlist WHERE scope = scope.id),
            (SELECT min(touched) FROM recording WHERE scope = scope.id),
            (SELECT max(touched) FROM recording WHERE scope = scope.id)
          FROM scope WHERE substr(project, 1, 1) <> ? ORDER BY server, length(project), project
          """, arguments: [CacheScope.passing]
      ).map(project)
    }
  }

  private static func project(_ row: Row) throws -> CachedProject {
    var columns = ColumnReader(row)
    return CachedProject(
      server: try columns.text(), project: try columns.text(), name: try columns.optionalText(),
      recordings: try columns.count(), views: try columns.count(),
      playlists: try columns.count(),
      oldest: try columns.optionalReal().map(Date.init(clampingReference:)),
      newest: try columns.optionalReal().map(Date.init(clampingReference:)))
  }
}
