import CLinux
import CPty
import Glibc

/// A pseudo terminal. This process holds both ends, so that it can mark in the stream where the program
/// stood.
struct Pty: ~Copyable {
  private(set) var controller: Int32 = -1
  private(set) var terminal: Int32 = -1
  /// The terminal's end for marks. It never blocks; `terminal` does, because the program has it.
  private var marker: Int32 = -1
  private var marks = 0

  init(columns: Int, rows: Int) throws(TerminalTrouble) {
    guard cpty_open(&controller, &terminal, Int32(columns), Int32(rows)) == 0 else {
      throw .system("openpty", errno)
    }
    marker = clinux_reopen_nonblocking(terminal)
    guard marker >= 0 else { throw .system("open", errno) }
  }

  deinit {
    if controller >= 0 { close(controller) }
    close(terminal)
    close(marker)
  }

  /// Takes the terminal away from whoever uses it.
  mutating func cut() {
    close(controller)
    controller = -1
  }

  func send(_ bytes: [UInt8]) { _ = write(controller, bytes, bytes.count) }

  func resize(columns: Int, rows: Int) { _ = cpty_set_size(controller, Int32(columns), Int32(rows)) }

  /// Writes what terminals ignore until there is no room for a byte more.
  func fill() {
    let flags = fcntl(terminal, F_GETFL)
    _ = fcntl(terminal, F_SETFL, flags | O_NONBLOCK)
    defer { _ = fcntl(terminal, F_SETFL, flags) }
    let nothing = [UInt8](repeating: 0, count: 4096)
    var request = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
    // Room comes back for a while, as long as the system moves bytes on.
    repeat { while write(terminal, nothing, nothing.count) > 0 {} } while poll(&request, 1, 200) > 0
  }

  /// What has been written to the terminal, without waiting for more.
  func takeSome() -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(controller, &buffer, buffer.count)
    return count > 0 ? Array(buffer[..<count]) : []
  }

  /// All that has been written until now. What one end is given reaches the other later, but in its order: so
  /// a mark is written behind it, and awaited. The program may write behind the mark before it is seen here.
  ///
  /// Reading goes on while the mark has no room yet. A program that was stopped or killed may have filled the
  /// terminal, and only reading makes room again.
  mutating func takeAll() -> [UInt8] {
    marks += 1
    let mark = Array("\u{1B}_mark \(marks)\u{1B}\\".utf8)
    var unwritten = mark[...]
    var bytes: [UInt8] = []
    while controller >= 0 {
      if !unwritten.isEmpty {
        let count = unwritten.withUnsafeBytes { write(marker, $0.baseAddress, $0.count) }
        if count < 0, errno != EAGAIN, errno != EINTR { return bytes }
        unwritten = unwritten.dropFirst(max(0, count))
      }
      var ends = [
        pollfd(fd: controller, events: Int16(POLLIN), revents: 0),
        pollfd(fd: unwritten.isEmpty ? -1 : marker, events: Int16(POLLOUT), revents: 0),
      ]
      guard poll(&ends, 2, -1) >= 0 || errno == EINTR else { return bytes }
      if ends[0].revents & Int16(POLLIN) != 0 { bytes += takeSome() }
      if let place = bytes.firstRange(of: mark) {
        bytes.removeSubrange(place)
        return bytes
      }
    }
    return bytes
  }

  /// The line modes, byte for byte.
  var modes: [UInt8] {
    var modes = termios()
    tcgetattr(controller, &modes)
    return withUnsafeBytes(of: &modes) { Array($0) }
  }
}
