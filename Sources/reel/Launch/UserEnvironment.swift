import Foundation
import Glibc

/// The variables of this process.
enum UserEnvironment {
  /// A file of variables that was written with CR LF leaves a CR at the end of each, where it can only be
  /// meant as a line end: it is taken off for everybody who reads them, libraries too. Before any other
  /// thread exists.
  static func removeLineEnds() {
    for (name, value) in withoutLineEnds(ProcessInfo.processInfo.environment) { setenv(name, value, 1) }
  }

  /// Those that end with a line end, without it.
  static func withoutLineEnds(_ variables: [String: String]) -> [String: String] {
    variables.compactMapValues { value in
      guard value.utf8.last == 0x0D else { return nil }
      return String(decoding: value.utf8.reversed().drop { $0 == 0x0D }.reversed(), as: UTF8.self)
    }
  }
}
