import Glibc

/// What a command writes for others to read. Nothing is held back: each piece is written when it is there.
struct StandardOutput: Sendable {
  var descriptor: Int32 = STDOUT_FILENO

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// In columns; nil where the terminal does not say, or is none.
  var width: Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Nobody reading is a failure here, not a signal, if SIGPIPE is ignored.
  func write(_ text: String) throws(OutputProblem) { try write(Array(text.utf8)) }

  func write(_ whole: [UInt8]) throws(OutputProblem) {
    var bytes = whole[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        bytes = bytes.dropFirst(count)
      } else {
        try wait(after: errno)
      }
    }
  }

  private func wait(after code: Int32) throws(OutputProblem) {
    switch code {
    case EINTR: return
    case EAGAIN:
      // A program that shares the terminal or pipe made it so.
      var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = poll(&room, 1, -1)
    case EPIPE: throw .readerLeft
    default: throw .failed(code)  // Int32
    }
  }
}
