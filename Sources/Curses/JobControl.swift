import Glibc

/// Where this process stands among the jobs of the shell that started it.
package enum JobControl {
  /// Whether the terminal is this job's to read, write and set. So is one that has no jobs at all.
  package static func isInForeground(of terminal: Int32) -> Bool {
    let group = tcgetpgrp(terminal)
    // 0: a group that this process cannot see, outside of its container.
    return group <= 0 || group == getpgrp()
  }

  /// Whether somebody could continue this job after a stop: an ancestor of the same session in another
  /// process group. A session leader has none; the kernel calls its group orphaned.
  package static var canBeResumed: Bool {
    let (session, group) = (getsid(0), getpgrp())
    var process = getppid()
    for _ in 0..<100 {
      guard process > 0, getsid(process) == session else { return false }
      if getpgid(process) != group { return true }
      guard let parent = parent(of: process) else { return false }
      process = parent
    }
    return false
  }

  /// Stops until this job has the terminal, as a program does that reads it in the background; false where
  /// nobody could give it.
  static func awaitForeground(of terminal: Int32) -> Bool {
    while !isInForeground(of: terminal) {
      guard canBeResumed else { return false }
      stop()
    }
    return true
  }

  /// Stops the whole job, as the system stops one that reads the terminal in the background.
  package static func stop() {
    signal(SIGTTIN, SIG_DFL)
    // Whoever started this may have blocked it.
    var stop = sigset_t()
    sigemptyset(&stop)
    sigaddset(&stop, SIGTTIN)
    pthread_sigmask(SIG_UNBLOCK, &stop, nil)
    kill(0, SIGTTIN)
  }

  private static func parent(of process: pid_t) -> pid_t? {
    let descriptor = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = read(descriptor, &bytes, bytes.count)
    // `id (name) state parent …`, and the name may hold anything.
    let words = bytes.prefix(max(0, count)).split(separator: UInt8(ascii: ")")).last?.split(separator: 0x20)
    guard let words, words.count > 1 else { return nil }
    return pid_t(String(decoding: words[1], as: UTF8.self))
  }
}
