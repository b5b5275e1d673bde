import ArgumentParser

struct ProfileShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print what holds with a profile, and what of it the profile itself says.",
    discussion: """
      Example:
        reel profile show staging
      """)

  @Argument(help: "The profile; without it the usual one.")
  var name: String?

  @Flag(help: "Print an object a line: name, value, origin.")
  var json = false

  mutating func run() throws {
    let environment = ProcessEnvironment.variables
    var request = ConnectionRequest()
    request.profile = name
    let settings = try request.settings(environment)
    guard settings.profile != nil else {
      throw StartProblem(
        lines: ["reel: no profile is the usual one; name one: reel profile list"],
        status: ExitStatus.usage.rawValue)
    }
    let rows = SettingRows(settings: settings, variables: ConnectionVariables(environment))
    try PlainOutput.print(rows.rows, of: SettingRows.columns(origin: true), json: json)
  }
}
