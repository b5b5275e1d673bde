/// Where the key of a profile comes from. The key itself stands in no configuration.
package enum KeySource: Hashable, Sendable {
  /// `POSTHOG_PERSONAL_API_KEY`.
  case environment
  /// The first line that a program prints: its name and its arguments, without a shell.
  case command([String])
  /// The keyring of the desktop, through `secret-tool`.
  case secretService
  /// A file that is the user's alone.
  case file

  /// As `key_source` names it.
  package var name: String {
    switch self {
    case .environment: "environment"
    case .command: "command"
    case .secretService: "secret-service"
    case .file: "file"
    }
  }

  static let names = ["environment", "command", "secret-service", "file"]
}
