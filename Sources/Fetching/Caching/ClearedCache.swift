import RecordingCache
package import Recordings

/// A local cache that was removed.
package struct ClearedCache: Sendable {
  /// Bytes that were given back.
  package let bytes: Int
  /// Another program has it open: the file stays, with nothing in it.
  package let isInUse: Bool

  package init(at path: String) async throws(CacheFailure) {
    let snapshots = try await SnapshotCache.remove(at: SnapshotCache.path(beside: path))
    let cleared = try await LocalCache.remove(at: path)
    (bytes, isInUse) = (cleared.bytes + snapshots.bytes, cleared.isInUse || snapshots.isInUse)
  }
}
