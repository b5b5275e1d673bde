package import Foundation
import GRDB
package import Recordings

extension LocalCache {
  /// At most `limit` rows of a view, from its first or from where an earlier answer ended; nil where nothing
  /// is known of the view. Rows that have expired are left out, so there may be fewer.
  package func rows(
    _ listing: RecordingListing, in scope: CacheScope, from place: CachedRows.Place? = nil, limit: Int,
    at now: Date
  ) async throws(CacheFailure) -> CachedRows? {
    try await read { [run] database in
      guard let scope = try scope.id(database, run: run),
        let view = try StoredView.find(listing, scope: scope, database)
      else { return nil }
      return try view.rows(behind: place?.position, limit: limit, at: now, database)
    }
  }

  package func recording(_ id: RecordingID, in scope: CacheScope, at now: Date) async throws(CacheFailure)
    -> CachedRaws?
  {
    try await read { [run] database in
      guard let scope = try scope.id(database, run: run) else { return nil }
      let request: SQLRequest<Row> = """
        SELECT packed, listed, retrieved FROM recording LEFT JOIN raw ON raw.recording = number
        WHERE scope = \(scope) AND id = \(StoredText(id.text))
          AND coalesce(expires_at > \(now.timeIntervalSinceReferenceDate), 1)
        """
      guard let row = try request.fetchOne(database) else { return nil }
      var columns = ColumnReader(row)
      guard let packed = try columns.optionalBytes() else { throw UnreadableColumns() }
      return CachedRaws(
        packed: PackedRecording(bytes: packed), listed: try columns.optionalBytes().map(JSONText.init),
        retrieved: try columns.optionalBytes().map(JSONText.init))
    }
  }

  /// The raw rows of several recordings, as they were answered last. What is not there is left out.
  package func raws(
    of ids: [RecordingID], in scope: CacheScope
  ) async throws(CacheFailure) -> [RecordingID: JSONText] {
    try await read { [run] database in
      guard let scope = try scope.id(database, run: run) else { return [:] }
      let find = try database.cachedStatement(
        sql: """
          SELECT coalesce(retrieved, listed) FROM recording JOIN raw ON raw.recording = number
          WHERE scope = ? AND id = ?
          """)
      var raws: [RecordingID: JSONText] = [:]
      for id in ids {
        let bytes = try Data.fetchOne(find, arguments: [scope, StoredText(id.text)])
        raws[id] = bytes.map { JSONText(Array($0)) }
      }
      return raws
    }
  }

  package func playlists(in scope: CacheScope) async throws(CacheFailure) -> [JSONText] {
    try await read { [run] database in
      guard let scope = try scope.id(database, run: run) else { return [] }
      let rows: SQLRequest<Row> = "SELECT raw FROM playlist WHERE scope = \(scope) ORDER BY position"
      return try rows.fetchAll(database).map { row in
        var columns = ColumnReader(row)
        guard let raw = try columns.optionalBytes() else { throw UnreadableColumns() }
        return JSONText(raw)
      }
    }
  }

  /// When something was answered last; nil where it never was.
  package func answeredAt(
    _ what: CachedAnswer, in scope: CacheScope
  ) async throws(CacheFailure) -> Date? {
    try await read { [run] database in
      guard let scope = try scope.id(database, run: run) else { return nil }
      let request: SQLRequest<Double> =
        switch what {
        case .playlists: "SELECT playlists_loaded_at FROM scope WHERE id = \(scope)"
        case .recording(let id):
          "SELECT touched FROM recording WHERE scope = \(scope) AND id = \(StoredText(id.text))"
        }
      return try request.fetchOne(database).map(Date.init(clampingReference:))
    }
  }

  /// What is known of the project asked for; where none was, the one that the key worked in last by itself.
  package func project(
    server: String, key: String, asked: ProjectID?
  ) async throws(CacheFailure) -> Project? {
    try await read { database in
      let which: SQL =
        asked.map { "project = \($0.description)" } ?? "last_used IS NOT NULL ORDER BY last_used DESC LIMIT 1"
      let request: SQLRequest<Row> = """
        SELECT project, name, organization, timezone FROM scope
        WHERE server = \(server) AND key = \(key) AND \(which)
        """
      return try request.fetchOne(database).map { row in
        var columns = ColumnReader(row)
        guard let number = Int(try columns.text()), number >= 1 else { throw UnreadableColumns() }
        return Project(
          id: ProjectID(number), name: try columns.optionalText(), organization: try columns.optionalText(),
          timezone: try columns.optionalText())
      }
    }
  }
}

extension StoredView {
  fileprivate func rows(
    behind position: Int64?, limit: Int, at now: Date, _ database: Database
  ) throws -> CachedRows {
    let now = now.timeIntervalSinceReferenceDate
    let cursor = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT position, packed, coalesce(expires_at > ?, 1)
          FROM view_row CROSS JOIN recording ON recording.number = view_row.recording
          WHERE view = ? AND position > ? AND position < ? ORDER BY position LIMIT ?
          """),
      arguments: [now, number, position ?? .min, gap ?? .max, limit])
    var rows: [PackedRecording] = []
    rows.reserveCapacity(min(limit, total))
    var last: Int64?
    var count = 0
    while let row = try cursor.next() {
      var columns = ColumnReader(row)
      last = try columns.integer()
      count += 1
      guard let bytes = try columns.optionalBytes() else { throw UnreadableColumns() }
      if try columns.integer() != 0 { rows.append(PackedRecording(bytes: bytes)) }
    }
    let more = count < limit ? nil : last.map(CachedRows.Place.init)
    return CachedRows(
      rows: rows, loadedAt: loadedAt, restLoadedAt: restLoadedAt, more: more, next: next)
  }
}
