/// What concerns the program, not what it shows.
package enum ProgramCommand: Hashable, Sendable {
  case commandLine, help, suspend, repaint, quit
}
