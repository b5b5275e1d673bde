import Foundation
import Glibc
import PostHogAPI
import Recordings
import Terminal

/// Whole lines for the shell; without a word where the terminal is gone.
enum StandardError {
  static func say(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    write(text(of: lines))
  }

  /// Names of servers and recordings stand in some of them: nothing in them moves the cursor. A key that was
  /// given in the wrong place stands in none: whatever looks like one, and the one that is used.
  static func text(of lines: [String], without key: APIKey? = ownKey) -> String {
    lines.map { MaskedKeys.removed(from: key?.removed(from: $0) ?? $0).withoutKeys.sanitised + "\n" }.joined()
  }

  private static let ownKey = ConnectionVariables(ProcessEnvironment.variables)["POSTHOG_PERSONAL_API_KEY"]
    .flatMap { APIKey($0) }

  /// The same at the end of the browser, for a terminal that may have stopped reading: without a word then.
  static func sayIfRead(_ lines: [String]) {
    guard isatty(STDERR_FILENO) == 1 else { return say(lines) }
    // Opened anew: the shell, which shares the descriptor, wants it to block.
    let terminal = open("/proc/self/fd/\(STDERR_FILENO)", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { return }
    try? FileHandle(fileDescriptor: terminal, closeOnDealloc: true).write(
      contentsOf: Data(text(of: lines).utf8))
  }

  @Sendable static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
