import ArgumentParser
import UserConfiguration

struct LogoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "logout", abstract: "Remove the key that login stored.",
    discussion: """
      Says what stays. A key of the environment or of a command is not Reel's, and is not touched.

        reel logout
        reel logout --profile work
      """)

  @Option(help: "The profile whose key is removed.")
  var profile = "default"

  mutating func run() throws {
    guard ConfigurationReader.isName(profile) else {
      throw StartProblem(lines: ["reel: \(LoginProblem.profileName(profile).sentence)"], status: 2).end()
    }
    let environment = ProcessEnvironment.variables
    let host = ConnectionVariables(environment)["POSTHOG_HOST"] ?? "https://us.posthog.com"
    let outcome = Logout(
      profile: profile, host: host, store: KeyStore(folders: UserFolders(environment))
    ).run()
    StandardError.say((outcome.problems + outcome.lines).map { "reel: \($0)" })
    if outcome.status != .done { throw ExitCode(outcome.status.rawValue) }
  }
}
