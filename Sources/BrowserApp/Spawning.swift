import CLinux
import Glibc

/// Starting other programs.
enum Spawning {
  /// Starts a program with no signal blocked or ignored, and with no descriptors of ours beyond the first three.
  /// `files`: what becomes of those three. Nil where there is no such program,
  /// or it cannot be started: `errno` tells why.
  static func start(
    _ arguments: [String], inOwnSession: Bool = false,
    files prepare: (inout posix_spawn_file_actions_t) -> Void = { _ in }
  ) -> pid_t? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let session: Int32 = inOwnSession ? 0x80 : 0  // POSIX_SPAWN_SETSID
    let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | session
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    prepare(&files)
    // Not every library opens its connections so that they end with the program.
    clinux_spawn_closes_from(&files, 3)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    guard let program = arguments.first else { return nil }
    let code = posix_spawnp(&process, program, &files, &attributes, &words, environ)
    guard code == 0 else {
      errno = code
      return nil
    }
    return process
  }
}
