import Foundation
import PostHogAPI

/// Which PostHog is meant, and how much of its answers is kept, as asked on the command line.
package struct ConnectionRequest: Hashable {
  var host: String?
  var project: Int?
  /// The user knows that nobody else reads what crosses the network.
  var allowsPlainHTTP = false
  /// How many recordings the embedded PostHog holds; nil where a real one is meant.
  var demoRecordings: Int?
  var limits = QuotaAssumption.unknown
  var cache = CacheRequest()

  /// Where the key is looked for.
  func keys(_ environment: [String: String]) -> KeyFinder { KeyFinder(environment: environment) }

  /// `moment`: as of when the demo's recordings are made up.
  func server(_ environment: [String: String], demoAsOf moment: Date = Date()) throws -> Server {
    var server =
      try demoRecordings.map { Server.demo(recordings: $0, asOf: moment) }
      ?? Server.remote(self, environment: environment)
    server.limits = limits
    return server
  }
}
