import CLinux
import Glibc
import Terminal

/// What a terminal answers when it is asked about itself.
struct TerminalAnswers: Hashable, Sendable {
  var synchronizesOutput = false
  /// Nil where it does not tell.
  var isDark: Bool?

  /// From the bytes that came.
  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    // 1 set, 2 not set, 3 set for good: known. 0 and 4: it cannot be had.
    if let match = text.firstMatch(of: /\u{1B}\[\?2026;([0-4])\$y/) {
      synchronizesOutput = ["1", "2", "3"].contains(match.1)
    }
    if let match = text.firstMatch(
      of: /\u{1B}\]11;rgba?:([0-9a-fA-F]{1,4})\/([0-9a-fA-F]{1,4})\/([0-9a-fA-F]{1,4})/)
    {
      let parts = [match.1, match.2, match.3].map(Self.share)
      isDark = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] < 0.5
    }
  }

  /// Of the most that so many digits can say.
  private static func share(_ digits: Substring) -> Double {
    let most = Double((1 << (4 * digits.count)) - 1)
    return Double(Int(digits, radix: 16) ?? 0) / most
  }

  /// Asks the terminal, and waits a second at most. Every terminal answers the last question.
  static func asked(of terminal: Int32, _ output: Int32) -> TerminalAnswers? {
    guard isatty(output) == 1, let modes = TerminalModes(of: terminal) else { return nil }
    let event = clinux_eventfd()
    defer { close(event) }
    clinux_catch_signals(event)
    modes.makeRaw()
    let question = Array("\u{1B}]11;?\u{1B}\\\u{1B}[?2026$p\u{1B}[c".utf8)
    let bytes = write(output, question, question.count) > 0 ? answer(of: terminal, event) : []
    modes.restore()
    let signal = clinux_release_signals()
    if signal != 0 { raise(signal) }
    return TerminalAnswers(bytes)
  }

  private static func answer(of terminal: Int32, _ event: Int32) -> [UInt8] {
    var answer: [UInt8] = []
    let deadline = ContinuousClock.now + .seconds(1)
    while answer.count < 4096, ContinuousClock.now < deadline {
      var requests = [terminal, event].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&requests, 2, 200) > 0 else { continue }
      if requests[1].revents != 0 { return answer }
      var bytes = [UInt8](repeating: 0, count: 512)
      let count = read(terminal, &bytes, bytes.count)
      guard count > 0 else { return answer }
      answer += bytes[..<count]
      // The answer to the last question ends with it.
      if answer.last == UInt8(ascii: "c") { return answer }
    }
    return answer
  }
}
