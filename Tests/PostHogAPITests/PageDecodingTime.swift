import DemoPostHog
import Foundation
import Recordings
import Testing

@testable import PostHogAPI

/// A measurement, not a test: run by hand in a release build, see docs/measuring.md.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["REEL_MEASURE"] != nil, "REEL_MEASURE is not set"))
struct PageDecodingTime {
  @Test func `How long a page of 100 recordings takes to decode`() async throws {
    let demo = try await DemoPostHog.start()
    let key = try #require(APIKey(DemoKey.allScopes.value))
    let client = PostHogClient(
      configuration: ClientConfiguration(host: try PostHogHost(demo.host), key: key))
    let endpoint = try Endpoint.recordings(
      ProjectID(1), .matching(RecordingsQuery(dateFrom: "-30d")), from: nil)
    let answer = try await client.transport.send(endpoint.request, client.host) {}
    await client.shutdown()
    await demo.stop()

    let clock = ContinuousClock()
    var times: [ContinuousClock.Duration] = []
    for _ in 0..<200 {
      let start = clock.now
      let page = try endpoint.value(of: answer)
      times.append(clock.now - start)
      #expect(page.rows.count == 100)
    }
    times.sort()
    print(
      "a page of \(answer.body.count) bytes: median \(times[100]), p95 \(times[190]), worst \(times[199])")
  }
}
