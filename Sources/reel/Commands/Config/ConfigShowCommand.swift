import ArgumentParser

struct ConfigShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print what holds, and with --origin who said so. The key is never printed.",
    discussion: """
      Examples:
        reel config show --origin
        reel config show --json | jq -r 'select(.name == "host").value'
        reel config show --profile production
      """)

  @OptionGroup var connection: ConnectionOptions

  @Flag(help: "Say where each value comes from.")
  var origin = false

  @Flag(help: "Print an object a line: name, value, origin.")
  var json = false

  mutating func run() throws {
    let environment = ProcessEnvironment.variables
    let settings = try connection.request.settings(environment)
    let rows = SettingRows(settings: settings, variables: ConnectionVariables(environment))
    try PlainOutput.print(rows.rows, of: SettingRows.columns(origin: origin), json: json)
  }
}
