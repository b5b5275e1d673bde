import Foundation
import Glibc

/// What the program, and the shell that runs it, say on the named pipe: one line each.
enum Report: Hashable, Sendable {
  case started(process: pid_t)
  /// Nothing left to do, with so many bytes of input taken in; `unconfirmed` decisions wait for a better
  /// moment.
  case idle(consumed: Int, unconfirmed: Int)
  case stopped
  case ended(status: Int32)

  init?(_ line: Substring) {
    let words = line.split(separator: " ")
    let numbers = words.compactMap { Int($0) }
    switch (words.first, numbers.first) {
    case ("process", let number?): self = .started(process: pid_t(number))
    case ("stopped", _): self = .stopped
    case ("ended", let number?): self = .ended(status: Int32(number))
    case (_, let number?) where numbers.count == words.count:
      self = .idle(consumed: number, unconfirmed: numbers.count > 1 ? numbers[1] : 0)
    default: return nil
    }
  }
}

/// The reading end of that pipe.
struct ReportPipe: ~Copyable {
  let descriptor: Int32
  private var pending: [UInt8] = []

  init(path: String) throws(TerminalTrouble) {
    guard mkfifo(path, 0o600) == 0 else { throw .system("mkfifo", errno) }
    let end = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard end >= 0 else { throw .system("open", errno) }
    descriptor = end
  }

  deinit { close(descriptor) }

  /// What has arrived; nil once nobody is left who could write.
  mutating func take() -> [Report]? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &buffer, buffer.count)
    if count == 0 { return nil }
    if count > 0 { pending += buffer[..<count] }
    guard let end = pending.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
    let whole = String(decoding: pending[...end], as: UTF8.self)
    pending.removeSubrange(...end)
    return whole.split(separator: "\n").compactMap(Report.init)
  }
}

/// Why a person could not go on.
enum TerminalTrouble: Error {
  case system(String, Int32)
  /// The program neither got idle nor ended within half a minute; what it sent so far.
  case hangs(Screen)
  /// It ended while something else was expected.
  case ended(status: Int32?, Screen)
  case tmux(String)
}
