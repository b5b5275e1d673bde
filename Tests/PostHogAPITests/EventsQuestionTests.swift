import Foundation
import Recordings
import Testing

@testable import PostHogAPI

@Suite("Questions about events")
struct EventsQuestionTests {
  private let from = Date(timeIntervalSince1970: 1_767_323_045)
  private var to: Date { from.addingTimeInterval(0.5) }

  private func body(_ query: EventsQuery) throws -> JSONValue {
    let request = Endpoint.events(ProjectID(7), query).request
    #expect(request.target == "/api/projects/7/query/" && request.method == .post)
    return try #require(request.body).value()
  }

  @Test func `Rows of a page are one question, whose values stand beside its text`() throws {
    let sessions = [RecordingID("a'b"), RecordingID("{c}")]
    let body = try body(EventsQuery(.telling, of: sessions, from: from, to: to))
    let query = try #require(body["query"])
    #expect(query["kind"] == "HogQLQuery" && body["name"] == "reel evidence")
    let text = try #require(query["query"]?.text)
    #expect(text.contains("$session_id IN {sessions}") && !text.contains("a'b"))
    #expect(text.contains("timestamp >= toDateTime({from}) AND timestamp <= toDateTime({to})"))
    #expect(text.hasSuffix("ORDER BY timestamp ASC, uuid ASC LIMIT 5000"))
    #expect(query["values"]?["sessions"] == ["a'b", "{c}"])
    #expect(query["values"]?["from"] == "2026-01-02T03:04:05+00:00")
    #expect(query["values"]?["to"] == "2026-01-02T03:04:05.500+00:00")
  }

  @Test func `A page goes on behind the last row, never by OFFSET`() throws {
    let last = EventPlace(timestamp: "2026-01-02T03:04:05.123456+01:00", uuid: "u-9")
    let query = EventsQuery(.everything, of: [RecordingID("a")], from: from, to: to, after: last)
    let asked = try #require(try body(query)["query"])
    let text = try #require(asked["query"]?.text)
    #expect(
      text.contains(
        "(timestamp > toDateTime({last}) OR (timestamp = toDateTime({last}) AND uuid > {last_uuid}))"))
    #expect(!text.contains("OFFSET") && text.contains("$session_id = {session}"))
    #expect(asked["values"]?["last"] == "2026-01-02T03:04:05.123456+01:00")
    #expect(asked["values"]?["last_uuid"] == "u-9" && asked["values"]?["session"] == "a")
  }

  @Test func `A scan of a recording is found by its own property, the newest first`() throws {
    let asked = try body(EventsQuery(.observations, of: [RecordingID("a")], from: from, to: to))["query"]
    let text = try #require(asked?["query"]?.text)
    #expect(text.contains("event = '$recording_observed' AND properties.session_id = {session}"))
    #expect(text.hasSuffix("ORDER BY timestamp DESC, uuid DESC LIMIT 20"))
  }

  @Test func `An answer that comes later is asked for by its id`() throws {
    let query = EventsQuery(.telling, of: [], from: from, to: to)
    let endpoint = try Endpoint.laterEvents(ProjectID(7), query, id: "a/b")
    #expect(endpoint.request.target == "/api/projects/7/query/a%2Fb/" && endpoint.request.method == .get)
    #expect(throws: FetchFailure.notFound) { try Endpoint.laterEvents(ProjectID(7), query, id: "..") }
  }
}
