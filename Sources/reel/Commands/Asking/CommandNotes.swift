import Synchronization

/// What a command says on standard error: notes on lines of their own, and one line of progress that goes
/// away.
final class CommandNotes: Sendable {
  private let isProgressShown = Mutex(false)
  private let write: @Sendable (String) -> Void

  init(write: @escaping @Sendable (String) -> Void = StandardError.write) { self.write = write }

  func say(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    clearProgress()
    write(StandardError.text(of: lines))
  }

  func showProgress(_ text: String) {
    isProgressShown.withLock { isShown in
      write("\r\u{1B}[K\(text)")
      isShown = true
    }
  }

  func clearProgress() {
    isProgressShown.withLock { isShown in
      if isShown { write("\r\u{1B}[K") }
      isShown = false
    }
  }
}
