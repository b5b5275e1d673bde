package import Foundation
import GRDB
package import Recordings

extension LocalCache {
  /// Keeps a page and its rows; those that cannot be read are not kept.
  ///
  /// A first page (`mark` is nil) is laid over what is known of the view as `FirstPageMerge` says: the rows
  /// known behind it stay. Where it has no row in common with them and rows never change places, something in
  /// between was not read yet. The rows behind that stretch come back when a later page reaches them. A
  /// further page goes behind the last row, if it begins there. Otherwise it replaces the rows behind the
  /// page that it follows. Otherwise only its rows are kept, and the view stays as it is.
  package func save(
    _ page: RecordingPage, of listing: RecordingListing, from mark: PageToken?, in scope: CacheScope,
    at now: Date
  ) async throws(CacheFailure) {
    try await write { [run, renewed] database in
      let scope = try scope.madeID(database, run: run)
      let recordings = page.rows.compactMap(\.packed)
      let numbers = try StoredRecording.save(recordings, scope: scope, at: now, database)
      var view = try StoredView.findOrMake(listing, scope: scope, at: now, database)
      if mark == nil {
        try view.lay(
          numbers, at: now, endingAt: page.next, inFixedOrder: listing.hasFixedOrder, database)
        renewed[view.number] = try page.next.flatMap { try view.end(of: numbers, goingOnAt: $0, database) }
      } else if view.next == mark {
        try view.append(numbers, endingAt: page.next, database)
      } else if let end = renewed[view.number], end.next == mark {
        renewed[view.number] = try view.renew(
          numbers, behind: end.position, endingAt: page.next, inFixedOrder: listing.hasFixedOrder, database)
      }
      try view.save(database)
    }
  }

  /// What only the retrieve endpoint tells of a recording, which need not be in any view.
  package func save(
    retrieved recording: Recording, in scope: CacheScope, at now: Date
  ) async throws(CacheFailure) {
    try await write { [run] database in
      let scope = try scope.madeID(database, run: run)
      let number =
        try StoredRecording.number(of: recording.id, scope: scope, database)
        ?? StoredRecording.save([PageRecording(recording)], scope: scope, at: now, database).first
      guard let number else { return }
      try StoredRecording.saveRaw(retrieved: recording.raw, of: number, at: now, database)
    }
  }

  /// All playlists of a project, in place of those before.
  package func save(
    playlists rows: [JSONText], in scope: CacheScope, at now: Date
  ) async throws(CacheFailure) {
    try await write { [run] database in
      let scope = try scope.madeID(database, run: run)
      let loadedAt = now.timeIntervalSinceReferenceDate
      try database.execute(
        literal: "UPDATE scope SET playlists_loaded_at = \(loadedAt) WHERE id = \(scope)")
      try database.execute(literal: "DELETE FROM playlist WHERE scope = \(scope)")
      let insert = try database.cachedStatement(
        sql: "INSERT INTO playlist (scope, position, raw) VALUES (?, ?, ?)")
      for (position, row) in rows.enumerated() {
        try insert.execute(arguments: [scope, position, Data(row.bytes)])
      }
    }
  }

  /// What the project is called; `wasAskedFor` where its number was given, so that it says nothing about
  /// which project the key works in by itself.
  package func save(
    _ project: Project, wasAskedFor: Bool, in scope: CacheScope, at now: Date
  ) async throws(CacheFailure) {
    try await write { [run] database in
      let id = try scope.madeID(database, run: run)
      let usedAt = wasAskedFor || project.id == .current ? nil : now.timeIntervalSinceReferenceDate
      try database.execute(
        literal: """
          UPDATE scope SET name = \(StoredText(project.name)),
            organization = \(StoredText(project.organization)), timezone = \(StoredText(project.timezone)),
            last_used = coalesce(\(usedAt), last_used)
          WHERE id = \(id)
          """)
    }
  }
}

extension PackedRecording {
  var data: Data { Data(bytes) }
}
