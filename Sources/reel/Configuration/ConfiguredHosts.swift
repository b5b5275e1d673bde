import PostHogAPI
import UserConfiguration

/// The servers that a configuration names.
enum ConfiguredHosts {
  static func problems(_ configuration: Configuration) -> [ConfigurationProblem] {
    var named = [(configuration.settings.text(.host), configuration.lines[.host])]
    named += configuration.profiles.map { ($0.host, $0.hostLine) }
    return named.compactMap { host, line in
      guard let host, let reason = problem(host) else { return nil }
      return ConfigurationProblem(path: configuration.path, line: line, reason: reason)
    }
  }

  private static func problem(_ text: String) -> String? {
    do throws(HostProblem) {
      _ = try PostHogHost(text)
      return nil
    } catch {
      return error.sentence(text)
    }
  }
}
