import ArgumentParser

/// A whole text on standard output; where that fails, a sentence and its status.
struct PrintedText {
  private let text: String

  init(_ text: String) { self.text = text }

  func print() throws {
    do throws(OutputProblem) {
      try StandardOutput().write(text)
    } catch {
      StandardError.say([error.sentence].compactMap { $0 })
      throw ExitCode(error.status.rawValue)
    }
  }
}
