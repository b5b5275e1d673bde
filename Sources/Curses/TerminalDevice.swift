import CLinux
import Files
import Glibc
import Terminal

/// The terminal below ncurses: its descriptors, its line modes, and standard error beside it.
struct TerminalDevice {
  let input: Int32
  private let output: Int32
  /// As they were found.
  let modes: termios
  private var savedError: Int32 = -1
  /// Until when the terminal may still answer a question; on the monotonic clock, in milliseconds.
  private var answersUntil: Int?

  init(input: Int32, output: Int32) throws(TerminalProblem) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    var modes = termios()
    guard tcgetattr(input, &modes) == 0 else { throw .system(call: "tcgetattr", code: errno) }
    self.input = input
    self.output = output
    self.modes = modes
  }

  /// More cells than any screen shows; a terminal may claim to have four thousand million.
  private static let most = Size(columns: 1200, rows: 600)

  /// A terminal that does not know its size counts as 80 by 24.
  var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard clinux_window_size(output, &columns, &rows) == 0, columns > 0, rows > 0 else {
      return Size(columns: 80, rows: 24)
    }
    return Size(columns: min(Int(columns), Self.most.columns), rows: min(Int(rows), Self.most.rows))
  }

  /// What standard error was before it was redirected; -1 if it was not.
  var realError: Int32 { savedError }

  var isInForeground: Bool { JobControl.isInForeground(of: input) }

  func makeRaw() throws(TerminalProblem) {
    var raw = modes
    clinux_make_raw(&raw)
    guard clinux_set_modes(input, &raw) == 0 else { throw .system(call: "tcsetattr", code: errno) }
  }

  func putModesBack() {
    var saved = modes
    _ = clinux_set_modes(input, &saved)
  }

  mutating func redirectError(to path: String?) {
    guard savedError < 0, isatty(STDERR_FILENO) == 1 else { return }
    var log = path.flatMap { try? PrivateFile.open($0, O_WRONLY | O_APPEND | O_CREAT) } ?? -1
    if log < 0 { log = open("/dev/null", O_WRONLY | O_CLOEXEC) }
    guard log >= 0 else { return }
    savedError = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    if savedError >= 0 { dup2(log, STDERR_FILENO) }
    close(log)
  }

  mutating func putErrorBack() {
    guard savedError >= 0 else { return }
    dup2(savedError, STDERR_FILENO)
    close(savedError)
    savedError = -1
  }

  /// The terminal was asked something.
  mutating func awaitAnswer(milliseconds: Int) { answersUntil = Self.milliseconds + milliseconds }

  mutating func answerArrived() { answersUntil = nil }

  /// An answer that comes when the shell has the terminal again would be taken for typed keys.
  mutating func dropAwaitedAnswer(within limit: Int) {
    defer { answersUntil = nil }
    guard let until = answersUntil, case let left = min(limit, until - Self.milliseconds), left > 0 else {
      return
    }
    var request = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    if poll(&request, 1, Int32(left)) > 0 { tcflush(input, TCIFLUSH) }
  }

  private static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// What has been typed; empty if nothing has.
  func readAvailable() throws(TerminalProblem) -> [UInt8] {
    var request = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, 0) > 0 else { return [] }
    var result = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, filled in
      result = read(input, buffer.baseAddress, buffer.count)
      filled = max(0, result)
    }
    if result > 0 || (result < 0 && (errno == EINTR || errno == EAGAIN)) { return bytes }
    throw .lost
  }
}
