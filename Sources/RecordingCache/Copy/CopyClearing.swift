import Foundation
import Glibc
package import Recordings

extension LocalCopy {
  /// What a copy's folder held, and holds no longer.
  package struct Cleared: Hashable, Sendable {
    /// Bytes that were given back.
    package var bytes: Int
    /// Another program has the copy open: its file stays, with nothing in it.
    package var isInUse: Bool
  }

  /// Removes the file with all that lies beside it, those that were put aside among it. Where another program has it
  /// open, its content is deleted instead.
  @concurrent package static func remove(at path: String) async throws(CopyFailure) -> Cleared {
    let file = CopyFile(path: path)
    var bytes = removeSetAside(at: path)
    guard FileManager.default.fileExists(atPath: path) else { return Cleared(bytes: bytes, isInUse: false) }
    let lock: CopyLock
    do { lock = try CopyLock(path: file.lockPath) } catch { throw CopyFailure(error) }
    if lock.isAlone {
      for suffix in DatabaseFile.suffixes { bytes += size(of: path + suffix) }
      file.remove()
      lock.leave()
      return Cleared(bytes: bytes, isInUse: false)
    }
    lock.leave()
    let copy = try open(at: path).copy
    bytes += try await copy.clear()
    await copy.close()
    return Cleared(bytes: bytes, isInUse: true)
  }

  /// Removes what was put aside of a copy, which holds what it held; answers the bytes that were given back.
  package static func removeSetAside(at path: String) -> Int {
    CopyFile(path: path).setAsideBefore.reduce(0) { bytes, name in
      defer { unlink(name) }
      return bytes + size(of: name)
    }
  }

  private static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
