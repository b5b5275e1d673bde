package import Recordings

/// What the terminal shall do, or the program with it.
package enum TerminalEffect: Hashable, Sendable {
  case bell
  /// Of the terminal's window.
  case title(String)
  /// All of the screen, whatever it is thought to show.
  case repaint
  case suspend
  /// The user's editor takes the terminal, for a text about a list.
  case edit(PlaylistID, String)
  /// A program of the user's takes the terminal. `waits`: until Enter, so that its output can be read.
  case run(ProgramRun, waits: Bool)
}
