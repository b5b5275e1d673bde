import Foundation
import Glibc
import PostHogAPI
import RecordingCache

/// A ledger that all Reels with the same key on this machine write, readable by the user alone. A program that
/// ends, however it ends, gives its lock back.
struct QuotaFile: Sendable {
  let path: String

  /// More is no ledger.
  private static let mostBytes = 1 << 20

  enum Opening {
    case opened(Opened)
    /// Another program has the lock now.
    case busy
    case nowhere
  }

  /// Takes the file's lock, or says at once that it cannot.
  func open() -> Opening {
    var descriptor = Self.open(path)
    if descriptor < 0, errno == ENOENT, makeFolder() { descriptor = Self.open(path) }
    guard descriptor >= 0 else { return .nowhere }
    let opened = Opened(descriptor: descriptor)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return .nowhere }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return .opened(opened) }
    return errno == EWOULDBLOCK || errno == EINTR ? .busy : .nowhere
  }

  private static func open(_ path: String) -> CInt {
    Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
  }

  private func makeFolder() -> Bool {
    let folder = URL(filePath: path).deletingLastPathComponent()
    return
      (try? FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])) != nil
  }

  /// The file while its lock is held, which is as long as this lives.
  final class Opened {
    private let descriptor: CInt

    fileprivate init(descriptor: CInt) { self.descriptor = descriptor }

    deinit { FileLock.close(descriptor) }

    /// nil where nothing that can be read stands there: a new file, a damaged one, one of another version.
    func read() -> QuotaLedger? {
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_size > 0, status.st_size <= QuotaFile.mostBytes else {
        return nil
      }
      var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
      guard pread(descriptor, &bytes, bytes.count, 0) == bytes.count,
        let stored = try? JSONDecoder().decode(StoredQuota.self, from: Data(bytes)),
        stored.version == StoredQuota.current
      else { return nil }
      return stored.ledger
    }

    /// Whether all of it is written.
    func write(_ ledger: QuotaLedger) -> Bool {
      guard let data = try? JSONEncoder().encode(StoredQuota(version: StoredQuota.current, ledger: ledger))
      else { return false }
      let bytes = Array(data)
      return pwrite(descriptor, bytes, bytes.count, 0) == bytes.count
        && ftruncate(descriptor, off_t(bytes.count)) == 0
    }
  }
}

private struct StoredQuota: Codable {
  static let current = 1

  var version: Int
  var ledger: QuotaLedger
}
