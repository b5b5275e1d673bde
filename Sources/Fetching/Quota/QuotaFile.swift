import Files
import Foundation
import Glibc
import PostHogAPI
import RecordingCache

/// A ledger that all Reels with the same key on this machine write, readable by the user alone. A program
/// that ends, however it ends, gives its lock back.
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
    let descriptor: CInt
    do throws(FileProblem) {
      try PrivateFolder.make(FilePath(path).folder.text)
      descriptor = try PrivateFile.open(path, O_RDWR | O_CREAT)
    } catch {
      return .nowhere
    }
    let opened = Opened(descriptor: descriptor)
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return .opened(opened) }
    return errno == EWOULDBLOCK || errno == EINTR ? .busy : .nowhere
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
