import Foundation

/// Whole lines for the shell; without a word where the terminal is gone.
enum StandardError {
  static func say(_ lines: [String]) {
    try? FileHandle.standardError.write(contentsOf: Data((lines.joined(separator: "\n") + "\n").utf8))
  }
}
