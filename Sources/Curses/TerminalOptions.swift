import Glibc

/// What a session is told before it takes the terminal over.
package struct TerminalOptions: Sendable {
  package var input: Int32 = STDIN_FILENO
  package var output: Int32 = STDOUT_FILENO
  package var term: String
  /// False drops every colour; bold, underline and reverse stay.
  package var usesColor: Bool
  /// Where standard error goes while the screen is owned; thrown away if nil. Standard error that is not a
  /// terminal is left alone.
  package var logPath: String?
  /// The last line on the terminal if the program crashes.
  package var crashNotice: String

  package init(
    term: String, usesColor: Bool = true, logPath: String? = nil,
    crashNotice: String = "The program crashed; the terminal was given back."
  ) {
    self.term = term
    self.usesColor = usesColor
    self.logPath = logPath
    self.crashNotice = crashNotice
  }

  /// What the environment says: TERM, and NO_COLOR if it is not empty.
  package static func fromEnvironment() -> TerminalOptions {
    TerminalOptions(
      term: getenv("TERM").map { String(cString: $0) } ?? "",
      usesColor: getenv("NO_COLOR").map { String(cString: $0) }?.isEmpty ?? true)
  }
}
