import Foundation
import PostHogAPI
import RecordingCache
import Recordings

extension CacheWriter {
  /// The first rows come alone, so that they are on the screen at once.
  private static let firstRows = 200
  /// So many at a time afterwards: each lot keeps the loop a few milliseconds.
  private static let furtherRows = 1_000

  var source: CacheSource {
    CacheSource(
      project: { await self.project() }, playlists: { await self.playlists(of: $0) },
      rows: { await self.rows($0, $1, $2) }, recording: { await self.recording($0, $1) },
      raws: { await self.raws($0, $1) },
      evidence: { await self.keptEvidence($0, $1).mapValues(\.evidence) },
      saveEvidence: { self.save($2, of: $1, in: $0) }, answeredAt: { await self.answeredAt($0, $1) },
      snapshots: snapshots.source { self.scope($0) },
      clear: { await self.clear() },
      close: { await self.close() })
  }

  private func project() async -> Project? {
    let place = place
    return await read { (cache) throws(CacheFailure) in
      try await cache.project(server: place.server, key: place.key, asked: place.asked)
    } ?? nil
  }

  private func answeredAt(_ project: ProjectID, _ what: CachedAnswer) async -> Date? {
    let scope = scope(project)
    let at = await read { (cache) throws(CacheFailure) in try await cache.answeredAt(what, in: scope) } ?? nil
    return at?.notAhead(of: now())
  }

  private func playlists(of project: ProjectID) async -> [Playlist] {
    let scope = scope(project)
    let rows = await read { (cache) throws(CacheFailure) in try await cache.playlists(in: scope) }
    return (rows ?? []).compactMap(Playlist.init(cached:))
  }

  private func rows(
    _ project: ProjectID, _ listing: RecordingListing, _ from: CachedRows.Place?
  ) async -> CachedRows? {
    let (scope, at) = (scope(project), now())
    let limit = from == nil ? Self.firstRows : Self.furtherRows
    let rows =
      await read { (cache) throws(CacheFailure) in
        try await cache.rows(listing, in: scope, from: from, limit: limit, at: at)
      } ?? nil
    return rows.map { rows in
      var rows = rows
      rows.loadedAt = rows.loadedAt.notAhead(of: at)
      rows.restLoadedAt = rows.restLoadedAt?.notAhead(of: at)
      return rows
    }
  }

  private func raws(_ project: ProjectID, _ ids: [RecordingID]) async -> [RecordingID: JSONText] {
    let scope = scope(project)
    return await read { (cache) throws(CacheFailure) in try await cache.raws(of: ids, in: scope) } ?? [:]
  }

  /// What the user did to it is newer than its raw row, and only the list tells the activity.
  private func recording(_ project: ProjectID, _ id: RecordingID) async -> Recording? {
    let (scope, at) = (scope(project), now())
    let raws =
      await read { (cache) throws(CacheFailure) in try await cache.recording(id, in: scope, at: at) } ?? nil
    guard let raws, let packed = raws.packed.recording() else { return nil }
    guard var recording = (raws.retrieved ?? raws.listed).flatMap(Recording.init(cached:)) else {
      return packed
    }
    recording.viewed = packed.viewed
    recording.activityScore = recording.activityScore ?? packed.activityScore
    return recording
  }
}
