import CLinux
import Glibc

/// What a running program prints, read until its end. A program of its own that goes on, and holds the pipe
/// open, is not waited for.
struct ProgramOutput {
  enum Reading: Hashable {
    case whole([UInt8])
    case late
    case tooLong
  }

  let descriptor: Int32
  let process: pid_t

  func read(within limit: Duration, atMost most: Int) -> Reading {
    let ended = clinux_process_descriptor(process)
    defer { if ended >= 0 { close(ended) } }
    let deadline = ContinuousClock.now + limit
    var (output, isOpen) = ([UInt8](), true)
    while true {
      let rest = ContinuousClock.now.duration(to: deadline)
      guard rest > .zero else { return .late }
      var requests = [isOpen ? descriptor : -1, ended].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let milliseconds = rest.components.seconds * 1000 + rest.components.attoseconds / 1_000_000_000_000_000
      let count = poll(&requests, 2, Int32(clamping: milliseconds + 1))
      if count < 0, errno != EINTR { return .whole(output) }
      guard count > 0 else { continue }
      if requests[0].revents != 0 {
        isOpen = readSome(into: &output)
        if output.count > most { return .tooLong }
        // Without a descriptor of the process only its closed output tells that it ended.
        if !isOpen, ended < 0 { return .whole(output) }
      } else if requests[1].revents != 0 {
        return .whole(output)
      }
    }
  }

  /// Politely at first.
  func end() {
    let ended = clinux_process_descriptor(process)
    defer { if ended >= 0 { close(ended) } }
    kill(process, SIGTERM)
    kill(process, SIGCONT)
    var request = pollfd(fd: ended, events: Int16(POLLIN), revents: 0)
    if ended < 0 || poll(&request, 1, 500) <= 0 { kill(process, SIGKILL) }
    _ = clinux_wait(process)
  }

  /// False where there is no more.
  private func readSome(into output: inout [UInt8]) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    if count < 0, errno == EINTR { return true }
    output += bytes.prefix(max(0, count))
    return count > 0
  }
}
