import CLinux
import Foundation
import Recordings

/// The environment that the program was started with.
enum ProcessEnvironment {
  /// Read once, before the program starts anything. Keys are taken out of the environment then: no browser,
  /// no editor and no other program that is started later inherits them.
  static let variables: [String: String] = {
    let variables = ProcessInfo.processInfo.environment
    for (name, value) in variables where holdsSecret(name, value) { clinux_erase_variable(name) }
    return variables
  }()

  static func holdsSecret(_ name: String, _ value: String) -> Bool {
    let name = name.uppercased()
    let isNamedSo = name.hasPrefix("POSTHOG") && ["KEY", "TOKEN", "SECRET"].contains { name.hasSuffix($0) }
    return isNamedSo || value.withoutKeys != value
  }
}
