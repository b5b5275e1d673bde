import Foundation
import Glibc

/// Why nothing more can be written.
enum OutputProblem: Error, Hashable {
  /// Whoever read it has seen enough: `head`, a pager that was quit.
  case readerLeft
  /// The code of the system: the disk is full, say.
  case failed(Int32)

  var status: ExitStatus {
    switch self {
    case .readerLeft: .done
    case .failed: .failed
    }
  }

  /// Nil where there is nothing to say.
  var sentence: String? {
    switch self {
    case .readerLeft: nil
    case .failed(let code): "reel: standard output cannot be written: \(String(cString: strerror(code)))"
    }
  }
}

/// What a command writes for others to read. Nothing is held back: each piece is written when it is there.
struct StandardOutput {
  var descriptor: Int32 = STDOUT_FILENO

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// In columns; nil where the terminal does not say, or is none.
  var width: Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Nobody reading is a failure here, not a signal, if SIGPIPE is ignored.
  func write(_ text: String) throws(OutputProblem) {
    var bytes = Array(text.utf8)[...]
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

/// A program may be started without some of the first three descriptors. What it opens would get their numbers then,
/// and be written to by mistake.
enum StandardDescriptors {
  static func openMissing() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // Reading from output fails, and so does writing to what is open for reading alone.
      _ = open("/dev/null", descriptor == STDOUT_FILENO ? O_RDONLY : O_RDWR)
    }
  }
}
