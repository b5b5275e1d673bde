import Browser
import CLinux
import Dispatch
import Glibc
import Synchronization

/// A program of the user's that runs beside this one, in a session of its own. However much it prints, only the end
/// of it is kept; whatever it does, the loop waits for nothing.
final class BackgroundProgram: Sendable {
  private enum State {
    case waiting
    case running(pid_t)
    case ended
  }

  /// How long a program may take to end once it was asked to.
  private static let patience: Int32 = 2_000
  /// Of its output, in bytes.
  private static let kept = 4_096

  private let state = Mutex((state: State.waiting, isStopped: false))

  /// Until it ends. Away from the tasks' threads, because it waits.
  func run(_ run: ProgramRun) async -> ProgramOutcome {
    await withCheckedContinuation { done in
      DispatchQueue.global().async { [self] in done.resume(returning: wait(for: run)) }
    }
  }

  /// Ends the program, and what it started.
  func stop() {
    state.withLock { state in
      state.isStopped = true
      if case .running(let process) = state.state { kill(-process, SIGTERM) }
    }
  }

  private var isStopped: Bool { state.withLock { $0.isStopped } }

  private func wait(for run: ProgramRun) -> ProgramOutcome {
    guard case .arguments(let arguments) = run.program else { return .notFound(run.name) }
    guard !isStopped else { return .stopped }
    var input: Int32 = -1
    if let text = run.input {
      input = ChildProcess.file(of: Array(text.utf8))
      if input < 0 { return .notStarted("there is no room for the rows") }
    }
    defer { if input >= 0 { close(input) } }
    var ends: [Int32] = [-1, -1]
    guard clinux_pipe(&ends) == 0 else { return .notStarted("there is no room for another program") }
    defer { close(ends[0]) }
    errno = 0
    let process = Spawning.start(arguments, inOwnSession: true) { files in
      if input >= 0 {
        posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO)
      } else {
        posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
      }
      for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_adddup2(&files, ends[1], descriptor)
      }
    }
    let code = errno
    close(ends[1])
    guard let process else { return TerminalProgram.notStarted(arguments.first ?? "", code) }
    // It may have been stopped meanwhile.
    state.withLock { state in
      state.state = .running(process)
      if state.isStopped { kill(-process, SIGTERM) }
    }
    return outcome(of: process, output: ends[0])
  }

  private func outcome(of process: pid_t, output: Int32) -> ProgramOutcome {
    let descriptor = clinux_process_descriptor(process)
    defer { if descriptor >= 0 { close(descriptor) } }
    let tail = read(output, until: descriptor, process)
    // Its number may be another program's once it was waited for.
    state.withLock { $0.state = .ended }
    let status = clinux_wait(process)
    if isStopped { return .stopped }
    if status >= 256 { return .killed(signal: Int(status) - 256) }
    return .ended(status: Int(max(0, status)), lastLine: Self.lastLine(tail))
  }

  /// Reads until the program has ended, or its output where that cannot be told; answers the end of its output.
  private func read(_ output: Int32, until descriptor: Int32, _ process: pid_t) -> [UInt8] {
    _ = fcntl(output, F_SETFL, fcntl(output, F_GETFL) | O_NONBLOCK)
    var tail: [UInt8] = []
    var isOpen = true
    var askedAt: UInt64?
    while true {
      var requests = [isOpen ? output : -1, descriptor].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      if descriptor < 0, !isOpen { return tail }
      // A request to stop is seen within a moment.
      _ = poll(&requests, 2, 100)
      // What was printed before the end is in the pipe then.
      let hasEnded = requests[1].revents != 0
      if requests[0].revents != 0 || hasEnded {
        isOpen = take(output, &tail, upTo: hasEnded ? 64 : 4) && isOpen
      }
      if hasEnded { return tail }
      guard isStopped else { continue }
      let now = DispatchTime.now().uptimeNanoseconds / 1_000_000
      askedAt = askedAt ?? now
      if now - (askedAt ?? now) > UInt64(Self.patience) { kill(-process, SIGKILL) }
    }
  }

  /// So many reads at most: a flood is no reason not to look whether the program has ended. False at the end.
  private func take(_ output: Int32, _ tail: inout [UInt8], upTo most: Int) -> Bool {
    for _ in 0..<most {
      var bytes = [UInt8](repeating: 0, count: 16_384)
      let count = Glibc.read(output, &bytes, bytes.count)
      if count == 0 { return false }
      guard count > 0 else { return true }
      tail += bytes.prefix(count)
      if tail.count > Self.kept { tail.removeFirst(tail.count - Self.kept) }
    }
    return true
  }

  /// The last line that holds something, in 300 characters at most.
  static func lastLine(_ bytes: [UInt8]) -> String {
    let lines = String(decoding: bytes, as: UTF8.self).split { $0.isNewline }
    let last = lines.last { line in line.contains { !$0.isWhitespace } } ?? ""
    let scalars = last.unicodeScalars.filter { $0.properties.generalCategory != .control }
    return String(String(String.UnicodeScalarView(scalars)).prefix(300))
  }
}
