import Foundation
import GRDB
package import Recordings

extension LocalCache {
  /// Rows that are known have other facts now; their ids stay.
  package func update(
    _ ids: [RecordingID], in scope: CacheScope, _ change: @escaping @Sendable (inout Recording) -> Void
  ) async throws(CacheFailure) {
    try await write { [run] database in
      guard let scope = try scope.id(database, run: run) else { return }
      let find = try database.cachedStatement(
        sql: "SELECT packed FROM recording WHERE scope = ? AND id = ?")
      let save = try database.cachedStatement(
        sql: "UPDATE recording SET packed = ?, expires_at = ? WHERE scope = ? AND id = ?")
      for id in ids {
        let arguments: StatementArguments = [scope, StoredText(id.text)]
        guard let bytes = try Data.fetchOne(find, arguments: arguments),
          var recording = PackedRecording(bytes: Array(bytes)[...]).recording()
        else { continue }
        change(&recording)
        try save.execute(
          arguments: [
            PackedRecording(recording).data, recording.expiryTime?.timeIntervalSinceReferenceDate,
          ] + arguments)
      }
    }
  }

  /// Recordings that are gone go from every view.
  package func forget(_ ids: [RecordingID], in scope: CacheScope) async throws(CacheFailure) {
    try await write { [run] database in
      guard let scope = try scope.id(database, run: run) else { return }
      let delete = try database.cachedStatement(sql: "DELETE FROM recording WHERE scope = ? AND id = ?")
      for id in ids { try delete.execute(arguments: [scope, StoredText(id.text)]) }
    }
  }

  /// Recordings that a view no longer holds; other views keep them.
  package func takeOut(
    _ ids: [RecordingID], of listing: RecordingListing, in scope: CacheScope
  ) async throws(CacheFailure) {
    try await write { [run] database in
      guard let scope = try scope.id(database, run: run),
        let view = try StoredView.find(listing, scope: scope, database)
      else { return }
      let delete = try database.cachedStatement(
        sql: """
          DELETE FROM view_row WHERE view = ? AND recording = (
            SELECT number FROM recording WHERE scope = ? AND id = ?)
          """)
      for id in ids { try delete.execute(arguments: [view.number, scope, StoredText(id.text)]) }
      try view.save(database)
    }
  }
}
