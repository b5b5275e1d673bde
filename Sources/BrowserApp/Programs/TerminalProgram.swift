import Browser
import Glibc

/// A program of the user's that takes the terminal.
package struct TerminalProgram: Sendable {
  /// What reads a line that the user typed: `SHELL`, else `sh`.
  private let shell: String

  package init(environment: [String: String]) {
    let named = environment["SHELL"] ?? ""
    shell = named.hasPrefix("/") ? named : "/bin/sh"
  }

  /// Waits for its end.
  func run(_ run: ProgramRun, signals: Int32 = -1, isOver: () -> Bool = { false }) -> ProgramOutcome {
    let arguments =
      switch run.program {
      case .arguments(let arguments): arguments
      case .line(let line): [shell, "-c", line]
      }
    var input: Int32 = -1
    if let text = run.input {
      input = ChildProcess.file(of: Array(text.utf8))
      if input < 0 { return .notStarted("there is no room for the rows") }
    }
    defer { if input >= 0 { close(input) } }
    errno = 0
    let status = ForegroundProcess(signals: signals).run(arguments, input: input, isOver: isOver)
    guard let status else { return Self.notStarted(arguments.first ?? "", errno) }
    // A shell says so by this status.
    if status > 128 { return .killed(signal: Int(status - 128)) }
    return .ended(status: Int(status), lastLine: "")
  }

  static func notStarted(_ program: String, _ code: Int32) -> ProgramOutcome {
    switch code {
    case E2BIG: .notStarted("more than a program's arguments can hold: read standard input")
    case EACCES: .notStarted("\(program) may not be run")
    case EAGAIN, ENOMEM: .notStarted("there is no room for another program")
    default: .notFound(program)  // Int32
    }
  }

  /// Tells how it ended, and waits for Enter: what it printed stays readable until then.
  static func waitForEnter(_ outcome: ProgramOutcome, input: Int32, signals: Int32, isOver: () -> Bool) {
    let how = outcome == .ended(status: 0, lastLine: "") ? "" : " (\(outcome.sentence))"
    say("\nPress Enter to go back to Reel\(how) ")
    while true {
      var requests = [input, signals].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      if poll(&requests, 2, -1) < 0 { if errno == EINTR { continue } else { return } }
      // Ctrl-C goes back, too.
      if requests[1].revents != 0 { return _ = isOver() }
      guard requests[0].revents != 0 else { continue }
      var bytes = [UInt8](repeating: 0, count: 1024)
      let count = read(input, &bytes, bytes.count)
      // Its end: Ctrl-D, or a terminal that is gone.
      if count <= 0 || bytes.prefix(count).contains(UInt8(ascii: "\n")) { return }
    }
  }

  private static func say(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(STDOUT_FILENO, bytes, bytes.count)
  }
}
