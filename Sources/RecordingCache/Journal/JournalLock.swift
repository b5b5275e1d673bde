import Foundation
import Glibc
import Recordings
import Synchronization

/// A program that has the journal open. It lives as long as its lock, which the kernel gives back when the
/// program ends, however it ends.
///
/// The lock is `flock`'s: it belongs to what `open` made. A record lock of POSIX belongs to the process, and
/// would go with the first descriptor of its file that is closed.
final class JournalLock: Sendable {
  let token: String
  private let place: JournalLocks?
  private let lock: Mutex<Lock>

  private struct Lock {
    var descriptor: CInt?
    var metDamage = false
  }

  /// Nobody else sees the journal.
  init() {
    token = JournalLock.newToken()
    place = nil
    lock = Mutex(Lock())
  }

  init(token: String, in place: JournalLocks, descriptor: CInt) {
    self.token = token
    self.place = place
    lock = Mutex(Lock(descriptor: descriptor))
  }

  deinit { release() }

  static func newToken() -> String { String(UInt64.random(in: .min ... .max), radix: 36) }

  /// The others that have the journal open now. Within a write transaction nobody can join unseen and take
  /// entries. A program holds its lock before it touches the journal. It takes entries only in such a
  /// transaction.
  func livingOthers() throws -> Set<String> { try place?.others(than: token).living ?? [] }

  /// Notes in the lock file the position of the last entry that is committed. Where the program is killed and
  /// the journal's log is lost, the next one finds that something is missing.
  func recorded(upTo position: Int64) {
    lock.withLock { lock in
      guard let descriptor = lock.descriptor, !lock.metDamage else { return }
      Self.write(JournalNote(position: position), descriptor)
    }
  }

  private static func write(_ note: JournalNote, _ descriptor: CInt) {
    let text = note.text
    _ = pwrite(descriptor, text, text.utf8.count, 0)
  }

  /// Leaves the lock file behind, with something in it: the next program to start looks at everything.
  func reportDamage() {
    lock.withLock { lock in
      guard let descriptor = lock.descriptor, !lock.metDamage else { return }
      lock.metDamage = true
      Self.write(.ofDamage, descriptor)
    }
  }

  /// From now on what this program has not settled is anybody's. A note stays behind where something waits in
  /// the file, so that the next start finds whether that is gone.
  func release(leaving note: JournalNote? = nil) {
    lock.withLock { lock in
      guard let descriptor = lock.descriptor else { return }
      if !lock.metDamage {
        if let note {
          Self.write(note, descriptor)
        } else if let place {
          unlink(place.file(of: token))
        }
      }
      FileLock.close(descriptor)
      lock.descriptor = nil
    }
  }
}
