import ArgumentParser
import UserConfiguration

struct ProfileListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the profiles, in the order of the file.",
    discussion: """
      Examples:
        reel profile list
        reel profile list --json | jq -r .name
      """)

  @OptionGroup var connection: ConnectionOptions

  @Flag(help: "Print an object a line.")
  var json = false

  mutating func run() throws {
    let settings = try connection.request.settings(ProcessEnvironment.variables)
    let rows = settings.configuration.profiles.map {
      ProfileTableRow.row($0, isCurrent: $0.name == settings.profile?.name)
    }
    try PlainOutput.print(rows, of: ProfileTableRow.columns, json: json)
    if rows.isEmpty { StandardError.say(["reel: \(settings.configuration.path) has no profiles."]) }
  }
}
