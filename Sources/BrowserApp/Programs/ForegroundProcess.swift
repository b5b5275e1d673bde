import CLinux
import Curses
import Glibc

/// A program that has the terminal until it ends: in this one's job, so that the terminal's keys reach it.
struct ForegroundProcess {
  /// Readable when `isOver` should be asked whether this program has to end; then the other one has to, too.
  var signals: Int32 = -1

  /// Answers how it ended, as a shell tells it; nil where it could not be started, or had to be ended. `input`: in
  /// the terminal's place.
  func run(_ arguments: [String], input: Int32 = -1, isOver: () -> Bool) -> Int32? {
    let process = Spawning.start(arguments) { files in
      if input >= 0 { posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO) }
    }
    guard let process else { return nil }
    return withStopping { wait(for: process, isOver) }
  }

  /// Ctrl-Z in the program stops both, as a shell expects of a job.
  private func withStopping(_ wait: () -> Int32?) -> Int32? {
    var (stop, before) = (sigset_t(), sigset_t())
    sigemptyset(&stop)
    sigaddset(&stop, SIGTSTP)
    pthread_sigmask(SIG_UNBLOCK, &stop, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return wait()
  }

  /// Its exit status, and more than 128 where a signal ended it; nil where it had to be ended.
  private func wait(for process: pid_t, _ isOver: () -> Bool) -> Int32? {
    let descriptor = clinux_process_descriptor(process)
    defer { if descriptor >= 0 { close(descriptor) } }
    var mustEnd = false
    while true {
      var requests = [descriptor, mustEnd ? -1 : signals].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      // Without a shell nobody else continues a program that stops itself.
      let limit: Int32 = mustEnd ? 1000 : JobControl.canBeResumed ? -1 : 500
      let count = descriptor >= 0 ? poll(&requests, nfds_t(requests.count), limit) : 1
      if requests[1].revents != 0, isOver() {
        kill(process, SIGHUP)
        mustEnd = true
      }
      if mustEnd, count == 0 { kill(process, SIGKILL) }
      if let status = Self.ended(process, blocks: descriptor < 0) { return mustEnd ? nil : status }
    }
  }

  /// How it ended; nil where it has not.
  private static func ended(_ process: pid_t, blocks: Bool) -> Int32? {
    var status: Int32 = 0
    let result = waitpid(process, &status, WUNTRACED | (blocks ? 0 : WNOHANG))
    if result < 0 { return errno == EINTR ? nil : 0 }
    guard result > 0 else { return nil }
    if status & 0xFF == 0x7F {
      if !JobControl.canBeResumed { kill(process, SIGCONT) }
      return nil
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
