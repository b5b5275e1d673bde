import GRDB
package import Recordings

extension Journal {
  /// Playlists whose last deletion or restoration on this machine was a deletion that was done, newest first.
  package func deletedPlaylists(in scope: JournalScope) async throws(JournalFailure) -> [DeletedPlaylist] {
    try await read { database in
      let rows = try EntryRow.all(
        database,
        """
        SELECT \(EntryRow.columns) FROM entry JOIN step ON step.id = entry.step
        WHERE kind = 'change' AND state = 'done'
          AND server = \(scope.serverText) AND project = \(scope.projectText) AND \(SQL.ownOrUnknown(scope))
        ORDER BY entry.position DESC
        """)
      var known: Set<PlaylistID> = []
      var deleted: [DeletedPlaylist] = []
      for row in rows {
        guard case .change(let id, let edit) = row.entry.write, let isDeleted = edit.after.deleted,
          known.insert(id).inserted, isDeleted
        else { continue }
        deleted.append(DeletedPlaylist(id: id, edit: edit))
      }
      return deleted
    }
  }
}
