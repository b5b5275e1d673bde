import Foundation
import Glibc
import Synchronization

/// A program's hold on the local cache, given back by the kernel when the program ends, however it ends. Only who is alone
/// may put the file aside: SQLite would not survive it under another program's hands.
final class CacheLock: Sendable {
  private let descriptor: Mutex<CInt?>
  /// Nobody else has the cache open; nobody can open it until `share`.
  let isAlone: Bool

  /// Waits while another program makes or checks the file, which takes some milliseconds.
  init(path: String) throws {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw DatabaseFile.NoPlace(path: path) }
    isAlone = flock(descriptor, LOCK_EX | LOCK_NB) == 0
    self.descriptor = Mutex(descriptor)
    guard isAlone || Self.waiting(descriptor, LOCK_SH) else {
      release()
      throw DatabaseFile.NoPlace(path: path)
    }
  }

  deinit { release() }

  private static func waiting(_ descriptor: CInt, _ operation: CInt) -> Bool {
    while flock(descriptor, operation) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }

  /// Lets others open it, too.
  func share() { descriptor.withLock { if let descriptor = $0 { _ = Self.waiting(descriptor, LOCK_SH) } } }

  /// Whether a program met damage since the file was made.
  var damageWasMet: Bool {
    descriptor.withLock { descriptor in
      var status = stat()
      return descriptor.map { fstat($0, &status) == 0 && status.st_size > 0 } ?? false
    }
  }

  /// The next program that is alone puts the file aside.
  func reportDamage() {
    descriptor.withLock { descriptor in _ = descriptor.map { pwrite($0, "damaged\n", 8, 0) } }
  }

  func forgetDamage() { descriptor.withLock { descriptor in _ = descriptor.map { ftruncate($0, 0) } } }

  func release() {
    descriptor.withLock { descriptor in
      if let open = descriptor { FileLock.close(open) }
      descriptor = nil
    }
  }
}
