import Glibc

/// A `flock` that a descriptor holds.
package enum FileLock {
  /// Gives the lock back, if there is one, and closes the descriptor. A child between its fork and its exec has the
  /// descriptor, too: closed only here, the lock would stay with it.
  package static func close(_ descriptor: CInt) {
    flock(descriptor, LOCK_UN)
    Glibc.close(descriptor)
  }
}
