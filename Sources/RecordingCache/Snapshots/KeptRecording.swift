import Foundation
import GRDB
import Recordings

/// A recording's row in the cache of snapshots.
enum KeptRecording {
  /// Nil where nothing is kept of it, or it has expired.
  static func number(
    of id: RecordingID, _ scope: CacheScope, run: String, at now: Date, _ database: Database
  ) throws -> Int64? {
    let request: SQLRequest<Int64> = """
      SELECT number FROM recording
      WHERE server = \(scope.server) AND key = \(scope.key) AND project = \(scope.projectText(in: run))
        AND id = \(StoredText(id.text)) AND expires_at > \(now.timeIntervalSinceReferenceDate)
      """
    return try request.fetchOne(database)
  }

  static func made(
    _ id: RecordingID, _ scope: CacheScope, run: String, expiresAt: Date, at now: Date, _ database: Database
  ) throws -> Int64? {
    let request: SQLRequest<Int64> = """
      INSERT INTO recording (server, key, project, id, expires_at, touched)
      VALUES (
        \(scope.server), \(scope.key), \(scope.projectText(in: run)), \(StoredText(id.text)),
        \(expiresAt.timeIntervalSinceReferenceDate), \(now.timeIntervalSinceReferenceDate))
      ON CONFLICT (server, key, project, id) DO UPDATE SET
        expires_at = excluded.expires_at, touched = excluded.touched
      RETURNING number
      """
    return try request.fetchOne(database)
  }
}

extension SnapshotSource.Kind {
  var cacheText: String {
    switch self {
    case .blobV2: "blob_v2"
    case .blob: "blob"
    case .realtime: "realtime"
    case .other(let name): "other " + name
    }
  }

  init(cacheText text: String) throws {
    switch text {
    case "blob_v2": self = .blobV2
    case "blob": self = .blob
    case "realtime": self = .realtime
    default:  // String
      guard text.hasPrefix("other ") else { throw UnreadableColumns() }
      self = .other(String(text.dropFirst(6)))
    }
  }
}
