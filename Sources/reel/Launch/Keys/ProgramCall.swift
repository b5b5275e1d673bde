import BrowserApp
import CLinux
import Glibc

/// Another program, run to its end in the foreground for what it prints. It has the terminal meanwhile, and may
/// ask for a pass phrase there. What standard input brings stays ours: it is the program's only at a terminal.
struct ProgramCall: Hashable, Sendable {
  enum Ending: Hashable, Sendable {
    case ended(status: Int32, output: [UInt8])
    /// There is no such program, or it must not be run.
    case missing
    /// It was still running at the end of the time, and was ended.
    case late
    /// It printed more than anybody wants to read, and was ended.
    case flooding
  }

  var arguments: [String]
  /// What it reads. It is in no argument and no variable, which others could read.
  var input: [UInt8]?
  /// Whether what it says on standard error is shown.
  var showsErrors = true
  var seconds: Int

  private static let mostBytes = 1 << 20

  func run() -> Ending {
    var ends: [Int32] = [-1, -1]
    guard clinux_pipe(&ends) == 0 else { return .missing }
    defer { close(ends[0]) }
    let modes = TerminalModes(of: STDIN_FILENO)
    guard let process = start(writingTo: ends[1]) else { return .missing }
    let reading = ProgramOutput(descriptor: ends[0], process: process)
    switch reading.read(within: .seconds(seconds), atMost: Self.mostBytes) {
    case .whole(let output):
      let status = clinux_wait(process)
      return .ended(status: status >= 256 ? status - 256 + 128 : status, output: output)
    case .late:
      reading.end()
      modes?.restore()
      return .late
    case .tooLong:
      reading.end()
      modes?.restore()
      return .flooding
    }
  }

  /// Closes `output` on this side.
  private func start(writingTo output: Int32) -> pid_t? {
    let given: Int32? =
      if let input { Self.file(of: input) } else if isatty(STDIN_FILENO) == 1 { nil } else {
        open("/dev/null", O_RDONLY | O_CLOEXEC)
      }
    defer {
      close(output)
      if let given, given >= 0 { close(given) }
    }
    if let given, given < 0 { return nil }
    return ForegroundProgram(arguments, input: given, output: output, showsErrors: showsErrors)?.process
  }

  /// A nameless file in memory, to be read from its beginning.
  private static func file(of bytes: [UInt8]) -> Int32 {
    let descriptor = clinux_memfd("input")
    guard descriptor >= 0 else { return -1 }
    guard write(descriptor, bytes, bytes.count) == bytes.count else {
      close(descriptor)
      return -1
    }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }
}
