import Glibc

/// Prints the rows of a command as they come, and says on standard error how far it is where somebody waits
/// for that.
actor RowPrinter {
  private var writer: OutputWriter
  private let output: StandardOutput
  private let notes: CommandNotes
  private let showsProgress: Bool
  private(set) var printed = 0
  private(set) var problem: OutputProblem?

  init(_ writer: OutputWriter, to output: StandardOutput, _ notes: CommandNotes) {
    (self.writer, self.output, self.notes) = (writer, output, notes)
    // On one terminal with them the rows themselves show it.
    showsProgress = !output.isTerminal
  }

  /// Rows whose object is not at hand, and which were not printed.
  var unreadable: Int { writer.unreadable }

  /// What was asked for and is not there: sentences.
  var mistakes: [String] { writer.mistakes }

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

  /// An empty line before the next table.
  func separate() {
    guard problem == nil else { return }
    do throws(OutputProblem) {
      try output.write("\n")
    } catch {
      problem = error
    }
  }

  func say(_ lines: [String]) { notes.say(lines) }

  /// What could not be written.
  func finish() throws(OutputProblem) {
    end()
    notes.clearProgress()
    if let problem { throw problem }
  }

  private func end() {
    guard problem == nil else { return }
    do throws(OutputProblem) {
      try output.write(writer.end())
    } catch {
      problem = error
    }
  }

  private func showProgress() {
    if showsProgress, printed > 0 { notes.progress(done: printed, of: nil, noun: "row") }
  }
}
