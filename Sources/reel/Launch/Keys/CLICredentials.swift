import Files
import Foundation

/// What posthog-cli was told: a key, its project and its server belong together, and come from one place. Its
/// keys often lack the scopes of recordings, which the server says then.
struct CLICredentials: Hashable {
  var token: String
  var host: String?
  var project: String?
  var origin: KeyOrigin

  /// From the environment: the key and the project's number, else none.
  init?(_ variables: ConnectionVariables) {
    guard let name = ["POSTHOG_CLI_API_KEY", "POSTHOG_CLI_TOKEN"].first(where: { variables[$0] != nil }),
      let token = variables[name],
      let project = variables["POSTHOG_CLI_PROJECT_ID"] ?? variables["POSTHOG_CLI_ENV_ID"]
    else { return nil }
    (self.token, self.project, host) = (token, project, variables["POSTHOG_CLI_HOST"])
    origin = .variable(name)
  }

  /// From what `posthog-cli login` wrote: `{"host": …, "token": …, "env_id": …}`; nil where it has no token.
  init?(_ bytes: [UInt8], path: String) {
    guard let stored = try? JSONDecoder().decode(Stored.self, from: Data(bytes)),
      let token = stored.token, !token.isEmpty
    else { return nil }
    (self.token, host, project) = (token, stored.host, stored.env_id)
    origin = .cliFile(path)
  }

  /// `$POSTHOG_HOME/credentials.json`, else in `~/.posthog`.
  static func path(_ variables: ConnectionVariables, home: FilePath) -> String {
    let named = variables["POSTHOG_HOME"].flatMap { $0.hasPrefix("/") ? FilePath($0) : nil }
    return (named ?? home.appending(".posthog")).appending("credentials.json").text
  }

  private struct Stored: Decodable {
    var host: String?
    var token: String?
    var env_id: String?
  }
}
