import Files
import Glibc
import UserConfiguration

/// The user's `config.toml`.
enum ConfigurationFile {
  /// What anybody writes by hand is far smaller.
  static let mostBytes = 1 << 20

  static func path(_ environment: [String: String]) -> String {
    UserFolders(environment).configuration.appending("config.toml").text
  }

  /// Where there is no file, nothing is set.
  static func read(_ environment: [String: String]) throws(ConfigurationProblems) -> Configuration {
    let path = path(environment)
    guard let bytes = try bytes(of: path) else { return Configuration(path: path) }
    return try configuration(from: bytes, path: path)
  }

  /// Nil where nothing is there.
  static func bytes(of path: String) throws(ConfigurationProblems) -> [UInt8]? {
    do throws(FileProblem) {
      return try GivenFile.read(path, limit: mostBytes)
    } catch {
      if case .system(_, ENOENT) = error { return nil }
      throw ConfigurationProblems([
        ConfigurationProblem(path: path, line: nil, reason: "it cannot be read: \(error.sentence).")
      ])
    }
  }

  /// Read, and with hosts that are some.
  static func configuration(
    from bytes: [UInt8], path: String
  ) throws(ConfigurationProblems) -> Configuration {
    let configuration = try ConfigurationReader.configuration(from: bytes, path: path)
    let problems = ConfiguredHosts.problems(configuration)
    guard problems.isEmpty else { throw ConfigurationProblems(problems) }
    return configuration
  }
}
