import ArgumentParser

@main
enum Start {
  /// Where nothing was asked there is nothing to parse: the parser alone takes a third of the time to the first frame.
  static func main() {
    guard CommandLine.arguments.count <= 1 else { return Reel.main() }
    do {
      try BrowseRequest().run()
    } catch {
      Reel.exit(withError: error)
    }
  }
}

struct Reel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reel",
    abstract: "Browse and triage PostHog session recordings from the terminal.",
    discussion: """
      Reads POSTHOG_PERSONAL_API_KEY, POSTHOG_HOST and POSTHOG_PROJECT_ID; --host and --project win over them.
      The key is never an argument: others could read it in the list of processes.
      """,
    version: "0.1.0",
    subcommands: [Browse.self, DemoServer.self],
    defaultSubcommand: Browse.self)
}
