/// Anything that comes from the terminal.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// A bracketed paste, whole; its text is as hostile as any other.
  case paste(String)
  case focus(Bool)
}
