import ArgumentParser

struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes: those built in, and the files of your configuration.",
    discussion: """
      A terminal gets a sample of each. A file that is no theme is listed with what is wrong in it, and the command ends \
      with 1 then.

      Examples:
        reel themes
        reel themes --json | jq -r .name
      """)

  @Flag(help: "Print an object a line.")
  var json = false

  mutating func run() throws {
    let environment = ProcessEnvironment.variables
    let listing = ThemeListing(environment)
    let output = StandardOutput()
    if output.isTerminal, !json {
      let hasColour = environment["NO_COLOR"]?.isEmpty != false
      try PlainOutput.print(listing.entries.map { $0.sample(hasColour: hasColour) }.joined())
    } else {
      try PlainOutput.print(listing.rows, of: ThemeListing.columns, json: json)
    }
    if listing.entries.contains(where: { $0.problem != nil }) { throw ExitCode(ExitStatus.failed.rawValue) }
  }
}
