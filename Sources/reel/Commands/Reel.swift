package import ArgumentParser
import PostHogAPI

@main
enum Start {
  /// A plain command line needs no parser, which alone takes a third of the time to the first frame.
  static func main() {
    // Its options have names that the browser's have, too, and those would be read first.
    if CommandLine.arguments.dropFirst().first == DemoServer.configuration.commandName {
      return DemoServer.main(Array(CommandLine.arguments.dropFirst(2)))
    }
    guard let request = BrowseRequest(plain: CommandLine.arguments.dropFirst()) else { return Reel.main() }
    do {
      try request.run()
    } catch {
      Reel.exit(withError: error)
    }
  }
}

package struct Reel: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "reel",
    abstract: "Browse and triage PostHog session recordings from the terminal.",
    discussion: """
      Reads POSTHOG_PERSONAL_API_KEY, POSTHOG_HOST and POSTHOG_PROJECT_ID; --host and --project win over them.
      The key is never an argument: others could read it in the list of processes.
      """,
    version: "0.1.0",
    subcommands: [DemoServer.self, Cache.self])

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

  @Flag(help: "Change nothing on the server: every command that would is disabled.")
  var readOnly = false

  @Flag(help: "Keep nothing of what the server answers beyond this run.")
  var noCache = false

  @Option(help: "How large the cache of what the server answered may get, in MiB.")
  var cacheLimit = 512

  @Option(
    help: """
      What the server allows of its lists: free, paid or enterprise, or none where it has no limits, as most servers of \
      one's own. Without it the free plan is kept to until the server says more.
      """)
  var limits: KnownLimits?

  @Option(help: .hidden)
  var idleDescriptor: Int32?

  package init() {}

  package func validate() throws {
    try DemoCount.validate(demoRecordings)
    guard CacheRequest.limits.contains(cacheLimit) else {
      throw ValidationError("The limit of the cache lies between 1 and 1,000,000 MiB.")
    }
    if let project, project < 1 { throw ValidationError("A project's number is 1 or more.") }
  }

  package mutating func run() throws { try request.run() }

  /// What a command line of the browser's asks for.
  package static func request(of words: [String]) throws -> BrowseRequest { try parse(words).request }

  private var request: BrowseRequest {
    BrowseRequest(
      host: host, project: project, demoRecordings: demo ? demoRecordings : nil, theme: theme,
      idleDescriptor: idleDescriptor, isReadOnly: readOnly, limits: limits?.assumption ?? .unknown,
      cache: CacheRequest(isKept: !noCache, limit: cacheLimit << 20))
  }
}

/// What a user knows of the server's limits.
enum KnownLimits: String, ExpressibleByArgument, CaseIterable {
  case none, free, paid, enterprise

  var assumption: QuotaAssumption {
    switch self {
    case .none: .none
    case .free: .plan(.free)
    case .paid: .plan(.paid)
    case .enterprise: .plan(.enterprise)
    }
  }
}
