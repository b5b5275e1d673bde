import CLinux
import CPty
import Glibc

/// A command of the shell whose output is read. It inherits nothing else: the demo's connections, open in a
/// process that stays, would not end when the demo closes them.
struct ShellCommand: ~Copyable {
  private let process: pid_t
  private let descriptor: Int32

  init(_ command: String) throws(TerminalTrouble) {
    var descriptor: Int32 = -1
    process = cpty_spawn_shell(command, &descriptor)
    self.descriptor = descriptor
    guard process > 0 else { throw .system("posix_spawn", errno) }
  }

  deinit { close(descriptor) }

  /// All of it, to its end.
  func output() -> String {
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 { text += buffer[..<count] }
    return String(decoding: text, as: UTF8.self)
  }

  func wait() -> Int32 { clinux_wait(process) }
}
