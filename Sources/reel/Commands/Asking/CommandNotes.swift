import Glibc
import Synchronization

/// What a command says on standard error: notes on lines of their own, and one line of progress that goes
/// away.
final class CommandNotes: Sendable {
  /// In seconds. What takes longer shows how far it is, and at most so often.
  private static let (silence, pause) = (1.0, 0.1)

  private struct State {
    var isProgressShown = false
    /// When the first progress was reported, and when it was shown last.
    var beganAt: Double?
    var shownAt = 0.0
  }

  private let state = Mutex(State())
  private let isTerminal: Bool
  private let now: @Sendable () -> Double
  private let write: @Sendable (String) -> Void

  /// `now`: seconds of a clock that never goes back.
  init(
    isTerminal: Bool = isatty(STDERR_FILENO) == 1, now: @escaping @Sendable () -> Double = CommandNotes.clock,
    write: @escaping @Sendable (String) -> Void = StandardError.write
  ) {
    (self.isTerminal, self.now, self.write) = (isTerminal, now, write)
  }

  func say(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    clearProgress()
    write(StandardError.text(of: lines))
  }

  /// A question, whose answer follows on the same line.
  func ask(_ question: String) {
    clearProgress()
    write(String(StandardError.text(of: [question]).dropLast()))
  }

  /// Nobody answered the question.
  func leaveQuestion() { write("\n") }

  /// How far something is that may take long; `total` is nil where nobody knows it. Nothing is shown in the
  /// first second, and nothing where standard error is no terminal.
  func progress(done: Int, of total: Int?, noun: String) {
    guard isTerminal else { return }
    let moment = now()
    state.withLock { state in
      let beganAt = state.beganAt ?? moment
      state.beganAt = beganAt
      guard moment - beganAt >= Self.silence, moment - state.shownAt >= Self.pause else { return }
      state.shownAt = moment
      state.isProgressShown = true
      write("\r\u{1B}[K" + ProgressBar.text(done: done, of: total, noun: noun))
    }
  }

  func clearProgress() {
    state.withLock { state in
      if state.isProgressShown { write("\r\u{1B}[K") }
      state.isProgressShown = false
    }
  }

  @Sendable private static func clock() -> Double {
    let duration = SuspendingClock.now - SuspendingClock().systemEpoch
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
