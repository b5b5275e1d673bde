import Glibc

/// A `flock` that a descriptor holds.
package enum FileLock {
  /// Waits for a lock that another program holds, five seconds at most: a program that was stopped holds it
  /// for long.
  static func wait(for operation: CInt, _ descriptor: CInt) -> Bool {
    for _ in 0..<1_000 {
      if flock(descriptor, operation | LOCK_NB) == 0 { return true }
      guard errno == EINTR || errno == EWOULDBLOCK else { return false }
      usleep(5_000)
    }
    return false
  }

  /// Gives the lock back, if there is one, and closes the descriptor. A child between its fork and its exec
  /// has the descriptor, too: closed only here, the lock would stay with it.
  package static func close(_ descriptor: CInt) {
    flock(descriptor, LOCK_UN)
    Glibc.close(descriptor)
  }
}
