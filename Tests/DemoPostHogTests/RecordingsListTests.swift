import DemoPostHog
import Foundation
import Recordings
import Testing

struct RecordingsListTests {
  @Test func `Fifty recordings of the last three days, newest first, unless something else is asked for`()
    async throws
  {
    try await demo(recordings: 2_000) { call async throws in
      let reply = try await call("session_recordings/")
      let starts = reply.results.compactMap { $0["start_time"]?.text }
      #expect(starts.count == 50)
      #expect(starts == starts.sorted(by: >))
      #expect(reply.json["has_next"] == true)
      #expect(reply.json["version"] == 4)
      #expect(reply.json["count"] == nil)
      let all = try await call("session_recordings/?limit=2000").results.compactMap { $0["start_time"]?.text }
      #expect(all.count > 100 && all.allSatisfy { $0 >= "2026-11-18T09:00:00" })
      #expect(reply.results.first?["ongoing"] == true)
    }
  }

  @Test func `Zero means fifty rows, a negative limit a hundred`() async throws {
    try await demo { call async throws in
      #expect(try await call("session_recordings/?date_from=-30d&limit=0").ids.count == 50)
      #expect(try await call("session_recordings/?date_from=-30d&limit=-5").ids.count == 100)
    }
  }

  @Test(arguments: [
    "start_time", "duration", "console_error_count", "activity_score", "recording_ttl",
  ])
  func `The cursor walks all rows once, in every order`(order: String) async throws {
    try await demo { call async throws in
      let whole = try await call("session_recordings/?date_from=all&limit=1000&order=\(order)").ids
      #expect(Set(whole).count == 400)
      for direction in ["DESC", "ASC"] {
        let query = "date_from=all&limit=90&order=\(order)&order_direction=\(direction)"
        let walked = try await call.allPages(query)
        #expect(walked == (direction == "DESC" ? whole : whole.reversed()))
      }
    }
  }

  @Test func `An offset, even zero, leaves the cursor out`() async throws {
    try await demo { call async throws in
      let first = try await call("session_recordings/?date_from=-30d&limit=5&offset=0")
      #expect(first.json["has_next"] == true && first.json["next_cursor"] == nil)
      let whole = try await call("session_recordings/?date_from=-30d&limit=10").ids
      #expect(try await call("session_recordings/?date_from=-30d&limit=5&offset=5").ids == Array(whole[5...]))
    }
  }

  @Test func `A cursor that cannot be read is a 500 of its own shape`() async throws {
    try await demo { call async throws in
      let reply = try await call("session_recordings/?after=not-a-cursor")
      #expect(reply.status == 500)
      #expect(reply.text == #"{"error":"An internal server error occurred. Please try again later."}"#)
    }
  }

  @Test(arguments: [
    (
      "bogus=1",
      #"[{"type": "extra_forbidden", "loc": ["bogus"], "msg": "Extra inputs are not permitted", "input": 1, "url": "https://errors.pydantic.dev/2.10/v/extra_forbidden"}]"#
    ),
    (
      "limit=abc",
      #"[{"type": "int_parsing", "loc": ["limit"], "msg": "Input should be a valid integer, unable to parse string as an integer", "input": "abc", "url": "https://errors.pydantic.dev/2.10/v/int_parsing"}]"#
    ),
    (
      "date_from=2024",
      #"[{"type": "string_type", "loc": ["date_from"], "msg": "Input should be a valid string", "input": 2024, "url": "https://errors.pydantic.dev/2.10/v/string_type"}]"#
    ),
  ])
  func `Unknown parameters and wrong values are refused in the words of the validation`(
    query: String, detail: String
  ) async throws {
    try await demo { call async throws in
      let reply = try await call("session_recordings/?\(query)")
      #expect(reply.status == 400)
      #expect(reply.detail == detail)
      #expect(reply.json["code"] == "invalid_input" && reply.json["attr"] == .null)
    }
  }

  @Test(arguments: [
    "after=x", "hide_viewed_recordings=current-user", "session_recording_id=x", "order=recording_ttl",
    "event_match_scope=recording", "recommended_only=true",
  ])
  func `What came later is unknown to the older server`(query: String) async throws {
    try await demo(.selfhosted2025) { call async throws in
      #expect(try await call("session_recordings/?\(query)").status == 400)
      #expect(try await call("session_recordings/?limit=2").json["next_cursor"] == nil)
    }
  }

  @Test func `Recordings asked for by id come in the caller's order, on newer servers from any time`()
    async throws
  {
    for profile in DemoProfile.allCases {
      try await demo(profile) { call async throws in
        let ids = try await call("session_recordings/?date_from=-30d&limit=300").ids
        let wanted = [ids[250], ids[0], ids[120]]
        let list = encoded("[" + wanted.map { "\"\($0)\"" }.joined(separator: ",") + "]")
        let found = try await call("session_recordings/?session_ids=\(list)").ids
        #expect(found == (profile == .cloud2026 ? wanted : [ids[0]]))
        #expect(try await call("session_recordings/?date_from=-30d&session_ids=\(list)").ids == wanted)
        #expect(try await call("session_recordings/?session_ids=\(encoded("[]"))").ids.isEmpty)
      }
    }
  }

  @Test func `A recording asked for by id comes first although it does not match, and says so`() async throws
  {
    try await demo { call async throws in
      let old = try #require(try await call("session_recordings/?date_from=-30d&limit=300").ids.last)
      let reply = try await call("session_recordings/?limit=3&session_recording_id=\(old)")
      #expect(reply.ids.count == 4 && reply.ids.first == old)
      #expect(reply.results.map { $0["matches_filters"] } == [false, true, true, true])
    }
  }

  @Test func `An event before the recording counts in the scope of the session alone`() async throws {
    try await demo { call async throws in
      let events = encoded(#"[{"id":"newsletter_opened","type":"events"}]"#)
      let query = "session_recordings/?date_from=-30d&limit=1000&events=\(events)"
      let found = try await call(query).ids
      #expect(!found.isEmpty)
      #expect(try await call(query + "&event_match_scope=session").ids == found)
      #expect(try await call(query + "&event_match_scope=recording").ids.isEmpty)
      #expect(try await call(query + "&event_match_scope=window").status == 400)
    }
  }

  @Test(arguments: [
    #"having_predicates=[{"type":"recording","key":"console_error_count","operator":"gt","value":5}]"#,
    #"console_log_filters=[{"type":"log_entry","key":"level","operator":"exact","value":["error"]}]"#,
    #"events=[{"id":"$rageclick","type":"events","name":"$rageclick","order":0}]"#,
    #"properties=[{"type":"person","key":"plan","operator":"exact","value":["pro"]}]"#,
    #"properties=[{"type":"recording","key":"visited_page","operator":"icontains","value":"/checkout"}]"#,
    #"events=[{"id":"$pageview","type":"events","properties":[{"type":"event","key":"$current_url","operator":"icontains","value":"/pricing"}]}]"#,
    "hide_viewed_recordings=current-user", "filter_test_accounts=true", "recommended_only=true",
    #"events=[{"id":"newsletter_opened","type":"events"}]"#,
  ])
  func `Filters narrow the list`(filter: String) async throws {
    try await demo { call async throws in
      let parts = filter.split(separator: "=", maxSplits: 1)
      let query = "date_from=-30d&limit=1000&\(parts[0])=\(encoded(String(parts[1])))"
      let found = try await call("session_recordings/?\(query)").ids
      #expect(!found.isEmpty && found.count < 398)
    }
  }

  @Test(arguments: [
    (#"properties=[{"type":"cohort","key":"id","value":1,"operator":"in"}]"#, "\"in\"", "\"not_in\""),
    (#"properties=[{"type":"person","key":"plan","value":["pro"],"operator":"exact"}]"#, "exact", "is_not"),
    (#"properties=[{"type":"person","key":"plan","operator":"is_set"}]"#, "is_set", "is_not_set"),
    (
      #"properties=[{"type":"session","key":"$entry_current_url","value":["maps","cart"],"operator":"icontains"}]"#,
      "icontains", "not_icontains"
    ),
    (
      #"having_predicates=[{"type":"recording","key":"click_count","value":0,"operator":"exact"}]"#,
      "exact", "is_not"
    ),
    (
      #"having_predicates=[{"type":"recording","key":"duration","value":600,"operator":"gt"}]"#, "gt", "lte"
    ),
    (
      #"having_predicates=[{"type":"recording","key":"snapshot_source","value":["mobile"],"operator":"exact"}]"#,
      "exact", "is_not"
    ),
  ])
  func `A filter and its contrary part the list between them`(
    filter: String, operation: String, contrary: String
  ) async throws {
    try await demo { call async throws in
      var counts: [Int] = []
      for filter in [filter, filter.replacingOccurrences(of: operation, with: contrary)] {
        let parts = filter.split(separator: "=", maxSplits: 1)
        let query = "date_from=all&limit=1000&\(parts[0])=\(encoded(String(parts[1])))"
        counts.append(try await call("session_recordings/?\(query)").ids.count)
      }
      #expect(!counts.contains(0))
      #expect(counts.reduce(0, +) == 400)
    }
  }

  @Test func `A comment is looked for by its text`() async throws {
    try await demo(recordings: 2_000) { call async throws in
      func count(_ text: String) async throws -> Int {
        let filter = #"{"type":"recording","key":"comment_text","operator":"icontains","value":"\#(text)"}"#
        return try await call("session_recordings/?date_from=all&limit=2000&comment_text=\(encoded(filter))")
          .ids.count
      }
      let (all, some, none) = (try await count(" "), try await count("PAYMENT"), try await count("nowhere"))
      #expect(all > some && some > 0 && none == 0)
    }
  }

  @Test func `Having predicates hold for every row found`() async throws {
    try await demo { call async throws in
      let filter = encoded(#"[{"type":"recording","key":"console_error_count","operator":"gt","value":5}]"#)
      let reply = try await call("session_recordings/?date_from=-30d&having_predicates=\(filter)")
      for row in reply.results {
        guard case .integer(let errors)? = row["console_error_count"] else { continue }
        #expect(errors > 5)
      }
    }
  }

  @Test func `OR takes what any filter matches, AND what all of them match`() async throws {
    try await demo { call async throws in
      let filters = encoded(
        #"[{"type":"person","key":"plan","operator":"exact","value":["pro"]},{"type":"person","key":"plan","operator":"exact","value":["free"]}]"#
      )
      #expect(try await call("session_recordings/?date_from=-30d&properties=\(filters)").ids.isEmpty)
      #expect(
        try await call("session_recordings/?date_from=-30d&operand=OR&properties=\(filters)").ids.isEmpty
          == false)
    }
  }

  @Test func `The recordings of a person are found by uuid and by distinct id`() async throws {
    try await demo { call async throws in
      let rows = try await call("session_recordings/?date_from=-30d").results
      let person = try #require(rows.compactMap { $0["person"] }.first { $0["id"] != .null })
      let uuid = try #require(person["uuid"]?.text)
      let found = try await call("session_recordings/?date_from=-30d&limit=400&person_uuid=\(uuid)").results
      #expect(!found.isEmpty && found.allSatisfy { $0["person"]?["uuid"]?.text == uuid })
      let distinct = found.compactMap { $0["distinct_id"] }.first { $0 != .null } ?? .null
      let list = encoded(JSONValue.array([distinct]).compact)
      let narrowed = try await call("session_recordings/?date_from=-30d&limit=400&distinct_ids=\(list)")
        .results
      #expect(!narrowed.isEmpty && narrowed.count <= found.count)
    }
  }

  @Test func `A bare end date excludes that day; null as start means seven days from midnight`() async throws
  {
    try await demo(recordings: 2_000) { call async throws in
      let until = try await call("session_recordings/?date_from=-30d&date_to=2026-11-20&limit=1").results
      #expect(try #require(until.first?["start_time"]?.text) < "2026-11-20T00:00:00")
      let week = try await call("session_recordings/?date_from=null&limit=2000").results
      #expect(try #require(week.last?["start_time"]?.text) >= "2026-11-14T00:00:00")
      #expect(try #require(week.last?["start_time"]?.text) < "2026-11-14T06:00:00")
    }
  }
}
