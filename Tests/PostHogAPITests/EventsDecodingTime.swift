import Foundation
import Recordings
import Testing

@testable import PostHogAPI

/// A measurement, not a test: run by hand in a release build, see docs/measuring.md.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["REEL_MEASURE"] != nil, "REEL_MEASURE is not set"))
struct EventsDecodingTime {
  @Test func `How long a thousand events of a hundred rows take to decode`() throws {
    let moment = Date(timeIntervalSince1970: 1_790_000_000)
    let sessions = (0..<100).map { RecordingID("0199c0de-0000-7000-8000-\(100_000_000_000 + $0)") }
    let query = EventsQuery(.telling, of: sessions, from: moment, to: moment)
    let endpoint = Endpoint.events(ProjectID(1), query)
    let answer = Answer.json(Self.body(query, sessions, moment))

    let clock = ContinuousClock()
    var times: [ContinuousClock.Duration] = []
    for _ in 0..<200 {
      let start = clock.now
      let page = try endpoint.value(of: answer)
      times.append(clock.now - start)
      guard case .page(let events) = page, events.events.count == 1_000 else {
        Issue.record("not all events were read")
        return
      }
    }
    times.sort()
    print(
      "1,000 events in \(answer.body.count) bytes: median \(times[100]), p95 \(times[190]), worst \(times[199])"
    )
    #expect(times[100] < .milliseconds(5))
  }

  private static func body(_ query: EventsQuery, _ sessions: [RecordingID], _ moment: Date) -> String {
    let zone = Zone(identifier: "America/Los_Angeles") ?? .gmt
    let rows = (0..<1_000).map { number in
      let names = ["$pageview", "$autocapture", "$exception", "$rageclick"]
      let isError = number % 4 == 2
      let time = ISODate.text(moment.addingTimeInterval(Double(number) + 0.123), in: zone)
      return JSONValue.array([
        .string("0199c0df-0000-7000-8000-\(200_000_000_000 + number)"), .string(sessions[number / 10].text),
        .string(names[number % 4]), .string(time),
        .string("https://shop.example.com/products/\(number)?colour=blue&size=42&utm_source=newsletter"),
        .null,
        isError ? .string(#"["TypeError","Error"]"#) : .null,
        isError ? .string(#"["Cannot read properties of undefined (reading \"price\")"]"#) : .null, .null,
        .null,
        isError ? .null : .string("Add to cart"),
      ])
    }
    return JSONValue.object([
      "cache_key": "x", "columns": .array(query.columns.map { .string($0) }), "hasMore": false,
      "results": .array(rows), "timezone": "America/Los_Angeles", "query_status": .null,
    ]).compact
  }
}
