import Glibc
package import Recordings

extension SnapshotCache {
  /// Removes the file. Where another program has it open, its content is deleted instead.
  @concurrent package static func remove(at path: String) async throws(CacheFailure) -> LocalCache.Cleared {
    var status = stat()
    guard lstat(path, &status) == 0 else { return LocalCache.Cleared(bytes: 0, isInUse: false) }
    let lock: CacheLock
    do { lock = try CacheLock(path: path + ".lock") } catch { throw CacheFailure(error) }
    if lock.isAlone {
      let bytes = removeFiles(at: path)
      lock.release()
      return LocalCache.Cleared(bytes: bytes, isInUse: false)
    }
    lock.release()
    let cache = try open(at: path)
    let bytes = try await cache.clear()
    await cache.close()
    return LocalCache.Cleared(bytes: bytes, isInUse: true)
  }
}
