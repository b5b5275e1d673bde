import DemoPostHog
import Recordings
import Testing

/// HogQL about the events of sessions.
struct QueryTests {
  private static let one =
    """
    SELECT uuid, event, timestamp, properties.$window_id, properties.$current_url, properties.$exception_types,
      properties.$exception_values, elements_chain
    FROM events WHERE $session_id = {session} AND timestamp >= {from} AND timestamp <= {to}
    ORDER BY timestamp ASC LIMIT 10000
    """
  private static let page =
    """
    SELECT uuid, $session_id, event, timestamp FROM events
    WHERE $session_id IN {ids} AND timestamp >= {from} AND event IN {names}
      AND (timestamp > {last} OR (timestamp = {last} AND uuid > {uuid}))
    ORDER BY timestamp, uuid LIMIT 7
    """

  private static func values(_ row: ListedRow) -> JSONValue {
    .object([
      "session": .string(row.id), "from": row.json["start_time"] ?? .null, "to": "2027-01-01T00:00:00Z",
    ])
  }

  @Test func `The events of a session come in their order, its errors among them`() async throws {
    try await demo { call async throws in
      let rows = try await call.finishedRows()
      let row = try #require(
        rows.first {
          $0.count("console_error_count") > 1 && $0.count("click_count") > 3 && $0.json["start_url"] != .null
        })
      let reply = try await call.query(Self.one, Self.values(row))
      #expect(reply.status == 200)
      #expect(reply.json["columns"]?.elements.first == "uuid" && reply.json["hasMore"] == false)
      #expect(reply.json["columns"]?.elements[4] == "$current_url")
      let events = reply.results.map(\.elements)
      let times = events.compactMap { $0[2].text }
      #expect(times == times.sorted() && times.first == row.json["start_time"]?.text)
      #expect(events.first?[1] == "$pageview" && events.first?[4] == row.json["start_url"])
      #expect(events.count { $0[1] == "$exception" } == row.count("console_error_count"))
      #expect(events.count { $0[1] == "$autocapture" } == row.count("click_count"))
      #expect(events.contains { $0[7].text?.contains("nth-child") ?? false })
    }
  }

  @Test func `Clicks tell the text of what was clicked on, as their chain does`() async throws {
    try await demo { call async throws in
      let row = try #require(
        try await call.finishedRows().first { $0.count("click_count") > 3 && $0.json["start_url"] != .null })
      let reply = try await call.query(
        """
        SELECT properties.$el_text, elements_chain FROM events
        WHERE $session_id = {session} AND event = '$autocapture' AND timestamp >= toDateTime({from})
          AND timestamp <= toDateTime({to}) ORDER BY timestamp ASC, uuid ASC LIMIT 100
        """, Self.values(row))
      let texts = reply.results.map(\.elements).filter { $0[0] != .null }
      #expect(!texts.isEmpty)
      #expect(texts.allSatisfy { $0[1].text?.contains("text=\"\($0[0].text ?? "?")\"") == true })
    }
  }

  @Test func `Errors of a page of rows are those of their snapshots, at the same times`() async throws {
    try await demo { call async throws in
      let rows = try await call.finishedRows().filter {
        $0.count("console_error_count") > 0 && $0.json["start_url"] != .null
      }.prefix(4)
      #expect(rows.count == 4)
      let reply = try await call.query(
        """
        SELECT $session_id, timestamp, properties.$exception_values, properties.$exception_message FROM events
        WHERE $session_id IN {ids} AND event IN ('$exception') AND timestamp >= toDateTime({from})
        ORDER BY timestamp ASC, uuid ASC LIMIT 5000
        """,
        .object(["ids": .array(rows.map { .string($0.id) }), "from": "2026-01-01T00:00:00+00:00"]))
      for row in rows {
        let logged = try await call.lines(row.id).compactMap { line -> (time: Int, text: String)? in
          let event = try JSONText(line).value().elements.last
          guard let data = event?["data"], data["plugin"] == "rrweb/console@1",
            data["payload"]?["level"] == "error", case .integer(let time)? = event?["timestamp"]
          else { return nil }
          return (time, data["payload"]?["payload"]?.elements.first?.text ?? "")
        }
        let told = reply.results.map(\.elements).filter { $0[0].text == row.id }
        #expect(told.count == row.count("console_error_count"))
        for error in told {
          let time = ListedRow(json: .object(["t": error[1]])).time("t")
          let values = JSONText(error[2].text ?? "").lenientElements.compactMap(\.lenientText)
          let text = try #require(values.first)
          #expect(logged.contains { $0.time == time && $0.text.contains(text.replacing("\"", with: "\\\"")) })
        }
      }
    }
  }

  @Test func `A page of sessions is paged by its last row, without gaps`() async throws {
    try await demo { call async throws in
      let ids = try await call.rows().prefix(30).map(\.id)
      var values: [String: JSONValue] = [
        "ids": .array(ids.map { .string($0) }), "from": "2026-01-01T00:00:00Z", "uuid": "",
        "names": ["$pageview", "$screen", "$exception", "$rageclick", "$dead_click"],
        "last": "2026-01-01T00:00:00Z",
      ]
      var seen: [String] = []
      var pages = 0
      while pages < 400 {
        let members = values.map { JSONMember(name: $0.key, value: $0.value) }
        let reply = try await call.query(Self.page, .object(members))
        let rows = reply.results.map(\.elements)
        seen += rows.compactMap { $0[0].text }
        pages += 1
        guard reply.json["hasMore"] == true, let last = rows.last else { break }
        values["last"] = last[3]
        values["uuid"] = last[0]
      }
      let all = try await call.query(
        "SELECT uuid FROM events WHERE $session_id IN {ids} AND event IN {names} ORDER BY timestamp, uuid LIMIT 9000",
        .object(values.map { JSONMember(name: $0.key, value: $0.value) }))
      #expect(pages > 3 && seen == all.results.compactMap { $0.elements.first?.text })
      #expect(Set(seen).count == seen.count)
    }
  }

  @Test func `A scan of a recording is found by its own property`() async throws {
    try await demo { call async throws in
      let ids = try await call.rows().dropFirst(10).prefix(30).map(\.id)
      let reply = try await call.query(
        """
        SELECT properties.session_id, properties.scanner_type, properties.scanner_output_title FROM events
        WHERE event = '$recording_observed' AND properties.session_id IN {ids} AND timestamp >= {from}
        ORDER BY timestamp DESC LIMIT 100
        """,
        .object(["ids": .array(ids.map { .string($0) }), "from": "2026-01-01T00:00:00Z"]))
      #expect(reply.results.count > 3)
      #expect(reply.results.allSatisfy { ids.contains($0.elements[0].text ?? "") })
      #expect(reply.results.allSatisfy { $0.elements[1] == "summarizer" && $0.elements[2] != .null })
    }
  }

  @Test(arguments: [
    "SELECT uuid FROM events WHERE $session_id = 'x' LIMIT 10 OFFSET 10",
    "SELECT nothing FROM events WHERE $session_id = 'x'", "SELECT uuid FROM persons",
    "SELECT uuid FROM events WHERE $session_id = {missing}", "SELECT uuid FROM events", "DROP TABLE events",
    "SELECT uuid FROM events WHERE $session_id = 'x' AND", "",
  ])
  func `What it does not know is refused`(text: String) async throws {
    try await demo { call async throws in
      let reply = try await call.query(text)
      #expect(reply.status == 400 && reply.json["type"] == "validation_error")
    }
  }

  @Test func `A hundred rows come where no limit is given`() async throws {
    try await demo { call async throws in
      let ids = try await call.rows().prefix(40).map { JSONValue.string($0.id) }
      let reply = try await call.query(
        "SELECT uuid FROM events WHERE $session_id IN {ids}", .object(["ids": .array(ids)]))
      #expect(reply.results.count == 100 && reply.json["hasMore"] == true && reply.json["limit"] == 100)
    }
  }

  @Test func `The scope is named where it is missing`() async throws {
    try await demo { call async throws in
      let reply = try await call.query("SELECT uuid FROM events", key: .readOnly)
      #expect(reply.status == 403 && reply.detail == "API key missing required scope 'query:read'")
    }
  }

  @Test func `The day's reading is spent, or the answer comes later`() async throws {
    try await demo { call async throws in
      let row = try #require(try await call.rows().first)
      call.demo.inject(Fault(.queryQuota, times: 1))
      let refused = try await call.query(Self.one, Self.values(row))
      #expect(refused.status == 402 && refused.json["code"] == "api_queries_quota_exceeded")
      call.demo.inject(Fault(.asynchronous, times: 1))
      let later = try await call.query(Self.one, Self.values(row))
      #expect(later.status == 202 && later.json["query_status"]?["complete"] == false)
      let id = try #require(later.json["query_status"]?["id"]?.text)
      let status = try await call("query/\(id)/").json["query_status"]
      let now = try await call.query(Self.one, Self.values(row)).json
      #expect(status?["complete"] == true && status?["results"]?["results"] == now["results"])
      #expect(try await call("query/unknown/").status == 404)
    }
  }
}
