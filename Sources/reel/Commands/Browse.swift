import ArgumentParser

struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Playlists, recordings and details in three panes (what `reel` alone does).")

  @Option(help: "PostHog's address: https://us.posthog.com (the default), https://eu.posthog.com, or yours.")
  var host: String?

  @Option(help: "The project's number; without it the key's current project.")
  var project: Int?

  @Flag(help: "Run on an embedded PostHog with invented data: no key, no network.")
  var demo = false

  @Option(help: "How many recordings the demo holds, up to 200,000.")
  var demoRecordings = 2_000

  @Option(help: "A theme by name: one of the built-in ones, or a file of the configuration folder's themes.")
  var theme = "default"

  @Option(help: .hidden)
  var idleDescriptor: Int32?

  mutating func run() throws {
    try BrowseRequest(
      host: host, project: project, demoRecordings: demo ? demoRecordings : nil, theme: theme,
      idleDescriptor: idleDescriptor
    ).run()
  }
}
