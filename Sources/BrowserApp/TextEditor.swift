import Browser
import CLinux
import Curses
import Files
import Foundation
import Glibc

/// The user's editor on a file of its own, in the foreground: `VISUAL`, else `EDITOR`, else `vi`.
package struct TextEditor: Sendable {
  private let program: String
  /// Where the file lies; where that is no place for it, in the folder for temporary files.
  private let places: [String]

  /// `folder`: the user's alone.
  package init(environment: [String: String], folder: String? = nil) {
    let temporary = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    places = [folder, temporary].compactMap { $0 }
    program = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }.first { !$0.isEmpty } ?? "vi"
  }

  /// Waits for the editor's end; what it left in the file. Control characters go neither way: what the server
  /// holds may have some, and the editor writes on the user's terminal. `signals`: readable when `isOver`
  /// should be asked whether this program has to end; then the editor has to end, too.
  func edit(_ text: String, signals: Int32 = -1, isOver: () -> Bool = { false }) -> EditOutcome {
    guard let folder = places.lazy.compactMap(EditedFile.init(in:)).first else { return .failed(program) }
    defer { folder.remove() }
    guard folder.write(text.withoutControls) else { return .failed(program) }
    switch run(folder.path, signals, isOver) {
    case 127?, nil: return .noEditor(program)
    case 0?: return folder.read().map { .written($0.withoutControls) } ?? .failed(program)
    case .some: return .failed(program)
    }
  }

  /// What the shell runs. A plain command takes the shell's place: a signal to the shell alone would leave
  /// the editor behind.
  private var command: String {
    let isPlain = program.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || " /._-+".unicodeScalars.contains($0)
    }
    return isPlain ? "exec \(program)" : program
  }

  /// The setting may hold arguments, so a shell reads it; the file is an argument of its own.
  /// Answers how it ended, as a shell tells it; nil where it could not be started.
  private func run(_ path: String, _ signals: Int32, _ isOver: () -> Bool) -> Int32? {
    guard let process = Spawning.start(["/bin/sh", "-c", "\(command) \"$1\"", "sh", path]) else { return nil }
    return withStopping { Self.wait(for: process, signals, isOver) }
  }

  /// Ctrl-Z in the editor stops both, as a shell expects of a job.
  private func withStopping(_ wait: () -> Int32?) -> Int32? {
    var (stop, before) = (sigset_t(), sigset_t())
    sigemptyset(&stop)
    sigaddset(&stop, SIGTSTP)
    pthread_sigmask(SIG_UNBLOCK, &stop, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return wait()
  }

  /// Its exit status, and more than 128 where a signal ended it; nil where it had to be ended.
  private static func wait(for process: pid_t, _ signals: Int32, _ isOver: () -> Bool) -> Int32? {
    let descriptor = clinux_process_descriptor(process)
    defer { if descriptor >= 0 { close(descriptor) } }
    var mustEnd = false
    while true {
      var requests = [descriptor, mustEnd ? -1 : signals].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      // Without a shell nobody else continues an editor that stops itself.
      let limit: Int32 = mustEnd ? 1000 : JobControl.canBeResumed ? -1 : 500
      let count = descriptor >= 0 ? poll(&requests, nfds_t(requests.count), limit) : 1
      if requests[1].revents != 0, isOver() {
        kill(process, SIGHUP)
        mustEnd = true
      }
      if mustEnd, count == 0 { kill(process, SIGKILL) }
      if let status = ended(process, blocks: descriptor < 0) { return mustEnd ? nil : status }
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
