/// What became of the things that a command was given, one by one.
struct Tally {
  private(set) var done = 0
  private(set) var failures: [CommandFailure] = []

  mutating func succeeded(_ count: Int = 1) { done += count }

  mutating func failed(_ failure: CommandFailure) { failures.append(failure) }

  /// Throws where something failed that was said already: partly, or for the first reason where nothing was
  /// done.
  func finish() throws(CommandFailure) {
    guard let first = failures.first else { return }
    throw .ended(done > 0 ? .failed : first.status)
  }
}
