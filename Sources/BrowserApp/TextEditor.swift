import Browser
import Foundation
import Glibc

/// The user's editor on a file of its own, in the foreground: `VISUAL`, else `EDITOR`, else `vi`.
package struct TextEditor: Sendable {
  private let program: String

  package init(environment: [String: String]) {
    program = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }.first { !$0.isEmpty } ?? "vi"
  }

  /// Waits for the editor's end; what it left in the file.
  func edit(_ text: String) -> EditOutcome {
    let file = FileManager.default.temporaryDirectory.appending(path: "reel-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    guard
      FileManager.default.createFile(
        atPath: file.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else { return .noEditor(program) }
    switch run(file.path) {
    case 127?, nil: return .noEditor(program)
    case 0?:
      guard let written = try? Data(contentsOf: file) else { return .failed(program) }
      return .written(String(decoding: written, as: UTF8.self))
    case .some: return .failed(program)
    }
  }

  /// The setting may hold arguments, so a shell reads it; the file is an argument of its own.
  /// Answers how it ended, as a shell tells it; nil where it could not be started.
  private func run(_ path: String) -> Int32? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments: [UnsafeMutablePointer<CChar>?] =
      ["sh", "-c", "\(program) \"$1\"", "sh", path].map { (text: String) in strdup(text) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawn(&process, "/bin/sh", nil, &attributes, &arguments, environ) == 0 else { return nil }
    return withStopping { Self.wait(for: process) }
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

  /// Its exit status, and more than 128 where a signal ended it; where children are not waited for, nobody can tell.
  private static func wait(for process: pid_t) -> Int32? {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno == ECHILD { return 0 }
      if errno != EINTR { return nil }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
