import ArgumentParser
import UserConfiguration

/// The options that say which PostHog is meant: the same ones for the browser and for every command that asks
/// it.
struct ConnectionOptions: ParsableArguments {
  @Option(help: "PostHog's address: https://us.posthog.com (the default), https://eu.posthog.com, or yours.")
  var host: String?

  @Flag(
    name: .customLong("insecure-http"),
    help: "Allow http:// to other machines: everybody on the way can read the key and the recordings.")
  var allowsPlainHTTP = false

  @Option(help: "The project's number; without it the key's current project.")
  var project: Int?

  @Flag(help: "Run on an embedded PostHog with invented data: no key, no network.")
  var demo = false

  @Option(help: "How many recordings the demo holds, up to 200,000.")
  var demoRecordings = 2_000

  @Flag(help: "Keep nothing of what the server answers beyond this run.")
  var noCache = false

  @Option(help: "How large the cache of what the server answered may get, in MiB; 512 without it.")
  var cacheLimit: Int?

  @Option(
    help: """
      What the server allows of its lists: free, paid or enterprise, or none where it has no limits, as most servers of \
      one's own. Without it the free plan is kept to until the server says more.
      """)
  var limits: KnownLimits?

  @Option(help: "A profile of the configuration file: a server, its key, and what goes with them.")
  var profile: String?

  func validate() throws {
    try DemoCount.validate(demoRecordings)
    if let cacheLimit, !CacheRequest.limits.contains(cacheLimit) {
      throw ValidationError("The limit of the cache lies between 1 and 1,000,000 MiB.")
    }
    if let project, project < 1 { throw ValidationError("A project's number is 1 or more.") }
  }

  var request: ConnectionRequest {
    ConnectionRequest(options: values, profile: profile, demoRecordings: demo ? demoRecordings : nil)
  }

  private var values: SettingValues {
    var values = SettingValues()
    values[.host] = host.map(SettingValue.text)
    values[.project] = project.map(SettingValue.number)
    values[.limits] = limits.map { .text($0.rawValue) }
    values[.cacheLimit] = cacheLimit.map(SettingValue.number)
    if allowsPlainHTTP { values[.insecureHTTP] = .flag(true) }
    if noCache { values[.cache] = .flag(false) }
    return values
  }
}
