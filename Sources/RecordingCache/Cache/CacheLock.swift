import Files
import Glibc
import Recordings
import Synchronization

/// A program's hold on the local cache, given back by the kernel when the program ends, however it ends. Only
/// who is alone may put the file aside: SQLite would not survive it under another program's hands.
final class CacheLock: Sendable {
  private let descriptor: Mutex<CInt?>
  /// Nobody else has the cache open; nobody can open it until `share`.
  let isAlone: Bool

  /// Waits while another program makes or checks the file, which takes some milliseconds.
  init(path: String) throws {
    let descriptor = try Self.open(path)
    isAlone = flock(descriptor, LOCK_EX | LOCK_NB) == 0
    self.descriptor = Mutex(descriptor)
    guard isAlone || FileLock.wait(for: LOCK_SH, descriptor) else {
      release()
      throw CacheFailure.inUse
    }
  }

  deinit { release() }

  private static func open(_ path: String) throws -> CInt {
    do throws(FileProblem) {
      return try PrivateFile.open(path, O_RDWR | O_CREAT)
    } catch .system(_, _) {
      throw DatabaseFile.NoPlace(path: path)
    }
  }

  /// Lets others open it, too.
  func share() {
    descriptor.withLock { if let descriptor = $0 { _ = FileLock.wait(for: LOCK_SH, descriptor) } }
  }

  /// Whether a program met damage since the file was made. Whatever else stands in the file is not Reel's,
  /// and stays.
  var damageWasMet: Bool {
    descriptor.withLock { descriptor in
      var content = [UInt8](repeating: 0, count: Self.damaged.utf8.count + 1)
      let count = descriptor.map { pread($0, &content, content.count, 0) } ?? 0
      return count > 0 && content.prefix(count).elementsEqual(Self.damaged.utf8)
    }
  }

  /// The next program that is alone puts the file aside.
  func reportDamage() {
    descriptor.withLock { descriptor in
      var status = stat()
      guard let descriptor, fstat(descriptor, &status) == 0, status.st_size == 0 else { return }
      _ = pwrite(descriptor, Self.damaged, Self.damaged.utf8.count, 0)
    }
  }

  func forgetDamage() {
    guard damageWasMet else { return }
    descriptor.withLock { descriptor in _ = descriptor.map { ftruncate($0, 0) } }
  }

  private static let damaged = "damaged\n"

  func release() {
    descriptor.withLock { descriptor in
      if let open = descriptor { FileLock.close(open) }
      descriptor = nil
    }
  }
}
