import Foundation
import Terminal

/// Whole lines for the shell; without a word where the terminal is gone.
enum StandardError {
  static func say(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    write(text(of: lines))
  }

  /// Names of servers and recordings stand in some of them: nothing in them moves the cursor.
  static func text(of lines: [String]) -> String { lines.map { $0.sanitised + "\n" }.joined() }

  @Sendable static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
