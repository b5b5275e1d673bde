import ArgumentParser

struct GenerateManual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate-manual", abstract: "Print a page of the manual, as mdoc.",
    discussion: """
      Examples:
        reel generate-manual reel.1 | man -l -
      """, shouldDisplay: false)

  @Argument(help: "The page.")
  var page: ManualPage

  mutating func run() throws { try PrintedText(try page.text()).print() }
}
