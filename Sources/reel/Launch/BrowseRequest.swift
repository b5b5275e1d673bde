import ArgumentParser
import Foundation
import PostHogAPI

/// What a person asks for when they start the browser, in words of the command line.
package struct BrowseRequest: Hashable {
  var host: String?
  var project: Int?
  /// How many recordings the embedded PostHog holds; nil where a real one is meant.
  var demoRecordings: Int?
  var theme = "default"
  var idleDescriptor: Int32?
  var isReadOnly = false
  var limits = QuotaAssumption.unknown
  var cache = CacheRequest()

  /// Until the user quits; the process' exit status as an error where it is not 0.
  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let theme = try ThemeFile.load(theme, environment: environment)
    var server =
      try demoRecordings.map(Server.demo)
      ?? Server.remote(host: host, project: project, environment: environment)
    server.limits = limits
    let ending = try BrowserLaunch(
      server: server, theme: theme, environment: environment, idleDescriptor: idleDescriptor,
      isReadOnly: isReadOnly, cache: cache
    ).run()
    if ending != 0 { throw ExitCode(ending) }
  }
}
