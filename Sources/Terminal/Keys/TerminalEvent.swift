/// Anything that comes from the terminal.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Its text is as hostile as any other.
  case paste(Paste)
  case focus(Bool)
  /// The terminal's answer to `TerminalBackground.query`.
  case background(TerminalBackground)
}
