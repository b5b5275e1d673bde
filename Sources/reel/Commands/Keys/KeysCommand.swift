import ArgumentParser
import Browser
import UserConfiguration

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print all keys and what they do, with those of your configuration.",
    discussion: """
      Names in the first column are those of [keys] in config.toml. Nobody is asked, and no key of PostHog is needed.

      Examples:
        reel keys
        reel keys --conflicts
        reel keys --json | jq -r 'select(.group == "Find") | .command'
      """)

  @Flag(help: "Print the keys that give way to others, and to which.")
  var conflicts = false

  @Flag(help: "Print an object a line.")
  var json = false

  mutating func run() throws {
    let settings: CommandSettings
    do throws(ConfigurationProblems) {
      settings = try CommandSettings(try ConfigurationFile.read(ProcessEnvironment.variables))
    } catch {
      throw StartProblem(error)
    }
    let listing = KeyListing(settings.keys)
    if conflicts {
      try PlainOutput.print(listing.hidden, of: KeyListing.hiddenColumns, json: json)
      if listing.hidden.isEmpty { StandardError.say(["reel: no key hides another one."]) }
    } else {
      try PlainOutput.print(listing.rows, of: KeyListing.columns, json: json)
    }
  }
}
