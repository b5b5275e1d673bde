import CLinux
import Glibc

/// A program started beside this one: in a session of its own, with no signal blocked or ignored, and nothing
/// of our terminal or descriptors.
struct ChildProcess {
  private let process: pid_t
  /// What it prints; -1 where nobody reads it.
  private let output: Int32

  /// Nil where there is no such program.
  init?(_ arguments: [String], input: [UInt8] = [], readsOutput: Bool = false) {
    let given = input.isEmpty ? -1 : Self.file(of: input)
    defer { if given >= 0 { close(given) } }
    var ends: [Int32] = [-1, -1]
    if readsOutput, clinux_pipe(&ends) != 0 { return nil }
    defer { if ends[1] >= 0 { close(ends[1]) } }
    let process = Spawning.start(arguments, inOwnSession: true) { files in
      for (descriptor, source) in [(STDIN_FILENO, given), (STDOUT_FILENO, ends[1]), (STDERR_FILENO, -1)] {
        if source >= 0 {
          posix_spawn_file_actions_adddup2(&files, source, descriptor)
        } else {
          posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0)
        }
      }
    }
    guard let process else {
      if ends[0] >= 0 { close(ends[0]) }
      return nil
    }
    self.process = process
    output = ends[0]
  }

  /// Its exit status, and more than 128 where a signal ended it; nil where it is still running after so many
  /// milliseconds. Then somebody else waits for its end.
  func status(within limit: Int32) -> Int32? {
    let descriptor = clinux_process_descriptor(process)
    defer { if descriptor >= 0 { close(descriptor) } }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    if descriptor >= 0, poll(&request, 1, limit) == 0 { return nil }
    return wait()
  }

  /// For a program that is still running: nothing is left of it when it ends.
  func wait() -> Int32 {
    let status = clinux_wait(process)
    return status >= 256 ? status - 256 + 128 : status
  }

  func kill() { Glibc.kill(process, SIGKILL) }

  /// What it printed, at most a few thousand bytes. To be read after its end.
  func readOutput() -> String {
    guard output >= 0 else { return "" }
    defer { close(output) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(output, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  /// A nameless file that holds the bytes, to be read from its beginning.
  static func file(of bytes: [UInt8]) -> Int32 {
    let descriptor = clinux_memfd("input")
    guard descriptor >= 0 else { return -1 }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }
}
