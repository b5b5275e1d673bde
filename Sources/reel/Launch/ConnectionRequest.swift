import Foundation
import PostHogAPI
import UserConfiguration

/// Which PostHog is meant, and how it is to be used, as asked on the command line.
package struct ConnectionRequest: Hashable {
  /// What options set.
  var options = SettingValues()
  /// The profile that an option names.
  var profile: String?
  /// How many recordings the embedded PostHog holds; nil where a real one is meant.
  var demoRecordings: Int?

  var host: String? {
    get { options.text(.host) }
    set { options[.host] = newValue.map(SettingValue.text) }
  }

  var project: Int? {
    get { options.number(.project) }
    set { options[.project] = newValue.map(SettingValue.number) }
  }

  /// With what the environment and the configuration say.
  func settings(_ environment: [String: String]) throws(StartProblem) -> EffectiveSettings {
    let configuration: Configuration
    do throws(ConfigurationProblems) {
      configuration = try ConfigurationFile.read(environment)
    } catch {
      throw StartProblem(error)
    }
    return try settings(environment, configuration)
  }

  /// With what the environment says, and a configuration that was read.
  func settings(
    _ environment: [String: String], _ configuration: Configuration
  ) throws(StartProblem) -> EffectiveSettings {
    try SettingsResolution(
      request: self, variables: ConnectionVariables(environment), configuration: configuration
    ).settings()
  }

  /// `moment`: as of when the demo's recordings are made up.
  func server(_ environment: [String: String], demoAsOf moment: Date = Date()) throws -> Server {
    try settings(environment).server(environment, demoAsOf: moment)
  }
}
