import CLinux
import Glibc

/// How a terminal was set, to be set so again.
struct TerminalModes {
  let descriptor: Int32
  private let modes: termios

  /// Nil where it is no terminal.
  init?(of descriptor: Int32) {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { return nil }
    (self.descriptor, self.modes) = (descriptor, modes)
  }

  func restore() {
    var modes = modes
    _ = clinux_set_modes(descriptor, &modes)
  }

  /// What is typed is not shown; the line end is.
  func hideTyping() {
    var hidden = modes
    hidden.c_lflag &= ~tcflag_t(ECHO)
    hidden.c_lflag |= tcflag_t(ECHONL) | tcflag_t(ICANON) | tcflag_t(ISIG)
    _ = clinux_set_modes(descriptor, &hidden)
  }

  /// Every byte is read as it comes, and none is shown.
  func makeRaw() {
    var raw = modes
    clinux_make_raw(&raw)
    _ = clinux_set_modes(descriptor, &raw)
  }
}
