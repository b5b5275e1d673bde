import CLinux
import Glibc

/// The way to a terminal that may stop reading at any time: nothing here waits for it, but for `finish`,
/// which has a limit.
struct TerminalOutput {
  /// So much may wait for the terminal; what else there is to send is dropped.
  private static let limit = 1 << 18

  /// Writes to it do not block.
  let descriptor: Int32
  /// The descriptor is shared with other programs, which want writes to block.
  private let isShared: Bool
  private(set) var count = OutputCount()
  private var waiting: [UInt8] = []

  init(_ terminal: Int32) {
    let own = clinux_reopen_nonblocking(terminal)
    isShared = own < 0
    descriptor = isShared ? terminal : own
  }

  /// Something waits for the terminal to read.
  var isBehind: Bool { !waiting.isEmpty }

  /// Sends what the terminal takes, in one `write` unless it takes only a part. The rest waits, and `flush`
  /// sends it.
  mutating func send(_ bytes: [UInt8]) throws(TerminalProblem) {
    guard waiting.count + bytes.count <= Self.limit || waiting.isEmpty else { return }
    waiting += bytes
    try flush()
  }

  mutating func flush() throws(TerminalProblem) {
    var sent = 0
    defer { waiting.removeFirst(sent) }
    while sent < waiting.count {
      let result = write(waiting[sent...])
      if result >= 0 {
        sent += result
        count.writes += 1
        count.bytes += result
      } else if errno == EAGAIN {
        return
      } else if errno != EINTR {
        sent = waiting.count
        throw .lost
      }
    }
  }

  /// Sends the last of it within so many milliseconds. What a terminal has not read by then is dropped, so
  /// that at least these bytes lie there should it ever read again.
  mutating func finish(_ bytes: [UInt8], within limit: Int) {
    let end = Self.milliseconds + limit
    waiting += bytes
    while (try? flush()) != nil, isBehind {
      let left = end - Self.milliseconds
      var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      if left > 0, poll(&request, 1, Int32(left)) != 0 { continue }
      tcflush(descriptor, TCOFLUSH)
      // CAN: what was cut may be the beginning of a sequence.
      waiting = [0x18] + bytes
      try? flush()
      break
    }
    waiting = []
  }

  /// Whoever comes after has the terminal's own descriptor.
  func close() { if !isShared { Glibc.close(descriptor) } }

  private func write(_ bytes: ArraySlice<UInt8>) -> Int {
    let flags = isShared ? fcntl(descriptor, F_GETFL) : -1
    if flags >= 0 { _ = fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) }
    let result = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    let code = errno
    if flags >= 0 { _ = fcntl(descriptor, F_SETFL, flags) }
    errno = code
    return result
  }

  private static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
