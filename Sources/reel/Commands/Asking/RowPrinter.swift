import Glibc

/// Prints the rows of a command as they come, and says on standard error how far it is where somebody waits for that.
actor RowPrinter {
  private var writer: OutputWriter
  private let output: StandardOutput
  private let showsProgress: Bool
  private var isProgressShown = false
  private(set) var printed = 0
  private(set) var problem: OutputProblem?

  init(_ writer: OutputWriter, to output: StandardOutput) {
    (self.writer, self.output) = (writer, output)
    // On one terminal with them the rows themselves show it.
    showsProgress = isatty(STDERR_FILENO) == 1 && !output.isTerminal
  }

  /// Rows whose object is not at hand, and which were not printed.
  var unreadable: Int { writer.unreadable }

  /// Whether to go on.
  func print(_ rows: [OutputRow]) -> Bool {
    guard problem == nil else { return false }
    do throws(OutputProblem) {
      try output.write(writer.lines(of: rows))
      printed += rows.count
      showProgress()
    } catch {
      problem = error
    }
    return problem == nil
  }

  /// Notes stand on lines of their own.
  func say(_ lines: [String]) {
    endProgress()
    StandardError.say(lines)
  }

  /// What could not be written.
  func finish() throws(OutputProblem) {
    _ = print([])
    endProgress()
    if let problem { throw problem }
  }

  private func showProgress() {
    guard showsProgress, printed > 0 else { return }
    StandardError.write("\r\u{1B}[K\(printed) rows…")
    isProgressShown = true
  }

  private func endProgress() {
    guard isProgressShown else { return }
    StandardError.write("\r\u{1B}[K")
    isProgressShown = false
  }
}
