import CLinux
import Glibc

/// Reads a line that is not shown while it is typed. However it ends, the terminal is as it was: by Enter, by
/// Ctrl-C or another signal, which does afterwards what it does elsewhere, or by Ctrl-Z, after which it asks again.
struct HiddenPrompt {
  let terminal: Int32
  let say: (String) -> Void

  enum Answer: Hashable {
    case line([UInt8])
    case end
  }

  func ask(_ question: String) -> Answer {
    guard let modes = TerminalModes(of: terminal) else { return .end }
    let event = clinux_eventfd()
    defer { close(event) }
    while true {
      clinux_catch_signals(event)
      modes.hideTyping()
      say(question)
      let bytes = readLine(event)
      modes.restore()
      let signal = clinux_release_signals()
      if signal == 0 { return bytes.map(Answer.line) ?? .end }
      clinux_eventfd_clear(event)
      say("\n")
      // Stops the program, until its shell continues it, or ends it.
      raise(signal)
    }
  }

  /// Nil at the end of the input, and where a signal came.
  private func readLine(_ event: Int32) -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      var requests = [terminal, event].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let count = poll(&requests, 2, -1)
      if count < 0, errno != EINTR || requests[1].fd < 0 { return nil }
      guard count > 0 else { continue }
      if requests[1].revents != 0 { return nil }
      var bytes = [UInt8](repeating: 0, count: 4096)
      let read = Glibc.read(terminal, &bytes, bytes.count)
      if read < 0, errno == EINTR || errno == EAGAIN { continue }
      guard read > 0 else { return line.isEmpty ? nil : line }
      line += bytes[..<read]
      if line.last == UInt8(ascii: "\n") { return line }
      // Nothing of that length is a key, and Ctrl-D ends a part of a line, too.
      if line.count > 64 << 10 { return line }
    }
  }
}
