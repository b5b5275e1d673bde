/// A program that shall run, with all that it gets.
package struct ProgramRun: Hashable, Sendable {
  package enum Program: Hashable, Sendable {
    /// The program and its arguments: no shell reads them.
    case arguments([String])
    /// A line that the user typed for the shell.
    case line(String)
  }

  /// The name of the command, as the status line says it.
  package var name: String
  package var program: Program
  /// On its standard input; nil for the terminal, or nothing.
  package var input: String?

  package init(_ name: String, _ program: Program, input: String?) {
    (self.name, self.program, self.input) = (name, program, input)
  }
}

/// What became of a program.
package enum ProgramOutcome: Hashable, Sendable {
  /// Its exit status, and the last line that it printed.
  case ended(status: Int, lastLine: String)
  /// A signal ended it.
  case killed(signal: Int)
  case stopped
  /// There is no such program, or it may not be run.
  case notFound(String)
  /// Too much for a program's arguments, or no room for its input.
  case notStarted(String)
}

package enum ProgramEffect: Hashable, Sendable {
  /// Beside this program. The number is its own in this run.
  case start(Int, ProgramRun)
  case stop(Int)
}

/// A program of the user's that runs beside this one.
package struct RunningProgram: Hashable, Sendable {
  package var number: Int
  package var name: String
}
