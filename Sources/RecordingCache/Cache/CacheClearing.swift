import Glibc
package import Recordings

extension LocalCache {
  /// What a cache's folder held, and holds no longer.
  package struct Cleared: Hashable, Sendable {
    /// Bytes that were given back.
    package var bytes: Int
    /// Another program has the cache open: its file stays, with nothing in it.
    package var isInUse: Bool
  }

  /// Removes the file with all that lies beside it, those that were quarantined among it. Where another program
  /// has it open, its content is deleted instead.
  @concurrent package static func remove(at path: String) async throws(CacheFailure) -> Cleared {
    let file = CacheFile(path: path)
    var status = stat()
    var bytes = removeQuarantined(at: path) + file.removeEarlier()
    guard lstat(path, &status) == 0 else { return Cleared(bytes: bytes, isInUse: false) }
    let lock: CacheLock
    do { lock = try CacheLock(path: file.lockPath) } catch { throw CacheFailure(error) }
    if lock.isAlone {
      for suffix in DatabaseFile.suffixes { bytes += removeFile(path + suffix) }
      lock.release()
      return Cleared(bytes: bytes, isInUse: false)
    }
    lock.release()
    let cache = try open(at: path).cache
    bytes += try await cache.clear()
    await cache.close()
    return Cleared(bytes: bytes, isInUse: true)
  }

  /// Removes what was quarantined of a cache, which holds what it held; answers the bytes that were given back.
  package static func removeQuarantined(at path: String) -> Int {
    CacheFile(path: path).quarantinedBefore.reduce(0) { $0 + removeFile($1) }
  }

  /// Answers the bytes that were given back.
  static func removeFile(_ path: String) -> Int {
    var status = stat()
    guard lstat(path, &status) == 0, unlink(path) == 0 else { return 0 }
    return Int(status.st_size)
  }
}
