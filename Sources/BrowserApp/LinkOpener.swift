import Browser
import Glibc

/// Starts the user's browser on a link. The link is an argument of its own, never part of a shell's line.
package struct LinkOpener: Sendable {
  /// The program of `BROWSER`, or `xdg-open` where there is a display to open a window on; nil on a server.
  private let program: String?

  package init(environment: [String: String]) {
    let named = environment["BROWSER"]?.split(separator: ":").first.map(String.init)
    let hasDisplay = environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil
    program = named ?? (hasDisplay ? "xdg-open" : nil)
  }

  func open(_ handOver: HandOver) -> HandOverOutcome {
    guard case .browser(let link) = handOver, let program else { return .noBrowser }
    return Self.spawn(program, link) ? .done : .noBrowser
  }

  /// In a session of its own, with no signal blocked or ignored and nothing of our terminal.
  private static func spawn(_ program: String, _ argument: String) -> Bool {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | 0x80  // POSIX_SPAWN_SETSID
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for descriptor: Int32 in 0...2 {
      posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(argument), nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    return posix_spawnp(&process, program, &files, &attributes, &arguments, environ) == 0
  }
}
