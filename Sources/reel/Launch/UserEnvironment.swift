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

  /// The variables that name folders of the user's.
  private static let folders = ["HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"]

  /// A folder whose name is no UTF-8 cannot be named in this program: another one would be taken in its place.
  static func problem(read: (String) -> UnsafePointer<CChar>? = { UnsafePointer(getenv($0)) })
    -> StartProblem?
  {
    for name in folders {
      guard let value = read(name), value.pointee == CChar(UInt8(ascii: "/")),
        String(validatingCString: value) == nil
      else { continue }
      return StartProblem(
        lines: [
          "reel: \(name) names a folder whose name is no UTF-8; Reel keeps its files in none of that kind."
        ],
        status: 2)
    }
    return nil
  }

  /// Those that end with a line end, without it.
  static func withoutLineEnds(_ variables: [String: String]) -> [String: String] {
    variables.compactMapValues { value in
      guard value.utf8.last == 0x0D else { return nil }
      return String(decoding: value.utf8.reversed().drop { $0 == 0x0D }.reversed(), as: UTF8.self)
    }
  }
}
