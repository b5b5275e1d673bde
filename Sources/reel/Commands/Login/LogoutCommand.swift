import ArgumentParser
import PostHogAPI
import UserConfiguration

struct LogoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "logout", abstract: "Remove the key that login stored.",
    discussion: """
      Says what stays. A key of the environment or of a command is not Reel's, and is not touched.

      Examples:
        reel logout
        reel logout --profile work
      """)

  @Option(help: "The profile whose key is removed; the usual one without it.")
  var profile: String?

  mutating func run() throws {
    let environment = ProcessEnvironment.variables
    var request = ConnectionRequest()
    request.profile = profile
    let settings = try request.settings(environment)
    let outcome = Logout(
      profile: settings.profile?.name ?? "default", host: settings.host ?? PostHogHost.us.base,
      store: KeyStore(folders: UserFolders(environment)), source: settings.profile?.keySource
    ).run()
    StandardError.say((outcome.problems + outcome.lines).map { "reel: \($0)" })
    if outcome.status != .done { throw ExitCode(outcome.status.rawValue) }
  }
}
