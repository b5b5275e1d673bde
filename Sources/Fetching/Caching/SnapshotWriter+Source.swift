import Foundation
import RecordingCache
import Recordings

extension SnapshotWriter {
  /// Seconds. A recording whose expiry is not known is kept as long: a week.
  private static let unknownExpiry: TimeInterval = 7 * 86_400

  func source(_ scope: @escaping @Sendable (ProjectID) -> CacheScope) -> SnapshotCacheSource {
    SnapshotCacheSource(
      known: { await self.known($1, in: scope($0)) },
      body: { project, id, number in
        await self.read { (cache, now) throws(CacheFailure) in
          try await cache.body(number, of: id, in: scope(project), at: now)
        } ?? nil
      },
      saveListing: { project, id, sources in
        self.enqueue(of: [id]) { (cache, now) throws(CacheFailure) in
          try await cache.save(listing: sources, of: self.subject(id, scope(project), now), at: now)
        }
      },
      save: { self.save($3, $2, of: $1, in: scope($0)) },
      drop: { project, id, answers in
        self.enqueue(of: [id]) { (cache, _) throws(CacheFailure) in
          try await cache.drop(answers, of: id, in: scope(project))
        }
      },
      forget: { self.forget([$1], in: scope($0)) })
  }

  private func known(_ id: RecordingID, in scope: CacheScope) async -> CachedSnapshots {
    await settled(id)
    let known = await read { (cache, now) throws(CacheFailure) in
      try await cache.snapshots(of: id, in: scope, at: now)
    }
    guard let known, known != CachedSnapshots() else { return CachedSnapshots() }
    enqueue { (cache, now) throws(CacheFailure) in try await cache.touch(id, in: scope, at: now) }
    return known
  }

  private func save(_ body: [UInt8], _ blocks: SnapshotBlocks, of id: RecordingID, in scope: CacheScope) {
    enqueue(bytes: body.count, of: [id]) { [surroundings] (cache, now) throws(CacheFailure) in
      let room = await surroundings.room()
      try await cache.save(body, blocks, of: self.subject(id, scope, now), limit: room, at: now)
      if try await cache.size() > room { try await cache.sweep(limit: room, at: now) }
    }
  }

  private func subject(_ id: RecordingID, _ scope: CacheScope, _ now: Date) async -> SnapshotCache.Subject {
    let expiresAt =
      await surroundings.expiry(scope, id) ?? now.addingTimeInterval(Self.unknownExpiry)
    return SnapshotCache.Subject(id: id, scope: scope, expiresAt: expiresAt)
  }
}
