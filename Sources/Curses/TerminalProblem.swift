/// Why a terminal cannot be used.
package enum TerminalProblem: Error, Hashable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// The terminal cannot place its cursor (TERM=dumb).
  case tooSimple(term: String)
  /// Neither TERM nor any common terminal is described on this host: the terminfo files are missing.
  case notDescribed(term: String)
  case system(call: String, code: Int32)
  /// Another job has the terminal, and no shell could ever give it to this one.
  case inBackground
  /// The window was closed or the connection to it ended.
  case lost
}
