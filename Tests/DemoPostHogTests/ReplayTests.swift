import DemoPostHog
import Recordings
import Testing

/// What the demo's recordings hold.
struct ReplayTests {
  @Test func `The events of a recording are those that its row counts`() async throws {
    try await demo { call async throws in
      let rows = try await call.rows().filter {
        $0.json["ongoing"] == false && $0.json["click_count"] != .null
      }
      var compared = 0
      for row in rows.prefix(40) where row.json["start_url"] != .null {
        let lines = try await call.lines(row.id)
        guard lines.allSatisfy({ $0.hasSuffix("}]") && !$0.contains("2024-19") }),
          Set(lines).count == lines.count
        else { continue }
        func count(_ text: String) -> Int { lines.count { $0.contains(text) } }
        #expect(count(#"{"source":2,"type":2,"#) == row.count("click_count"), "\(row.id)")
        #expect(count(#"{"source":5,"#) == row.count("keypress_count"), "\(row.id)")
        #expect(count(#"{"level":"error","#) == row.count("console_error_count"), "\(row.id)")
        #expect(count(#"{"level":"warn","#) == row.count("console_warn_count"), "\(row.id)")
        #expect(
          count(#"{"level":"log","#) + count(#"{"level":"info","#) == row.count("console_log_count"),
          "\(row.id)")
        compared += 1
      }
      #expect(compared > 20)
    }
  }

  @Test func `A recording begins and ends when its row says so, on the row's page`() async throws {
    try await demo { call async throws in
      let rows = try await call.finishedRows().filter { $0.json["start_url"] != .null }
      for row in rows.prefix(12) {
        let events = try await call.lines(row.id).compactMap { try? JSONText($0).value().elements.last }
        let times = events.compactMap { ListedRow(json: $0).count("timestamp") }
        #expect(times.min() == row.time("start_time") && times.max() == row.time("end_time"))
        let first = events.first { $0["type"] == 4 }
        #expect(first?["data"]?["href"] == row.json["start_url"])
      }
    }
  }

  @Test func `Pages are packed, and a page comes right after its Meta`() async throws {
    try await demo { call async throws in
      let row = try #require(try await call.rows().first { $0.json["start_url"] != .null })
      let lines = try await call.lines(row.id)
      #expect(lines[0].contains(#"{"type":4,"data":{"href":"#))
      #expect(lines[1].contains("{\"type\":2,\"data\":\"\\u001f\u{8B}\\u0008"))
      #expect(lines[1].hasSuffix(#","cv":"2024-10"}]"#))
    }
  }

  @Test func `A new user meets a payment that fails: request, console, alert`() async throws {
    try await demo(recordings: 2_000) { call async throws in
      let filter = #"[{"type":"log_entry","key":"message","operator":"icontains","value":"reading 'total'"}]"#
      let path = "session_recordings/?date_from=-30d&limit=5&console_log_filters=" + encoded(filter)
      let id = try #require(try await call(path).ids.first)
      let lines = try await call.lines(id)
      let request = try #require(
        lines.firstIndex { $0.contains("/api/payments") && $0.contains(#""status":502"#) })
      let complaint = try #require(lines.firstIndex { $0.contains("reading 'total'") })
      #expect(request < complaint && complaint - request < 3)
      #expect(lines[complaint + 1].contains(#""adds":"\u001f"#))
    }
  }

  @Test func `Some have two windows, some are of the app, some are damaged`() async throws {
    try await demo(recordings: 400) { call async throws in
      var (windows, apps, damaged) = (0, 0, 0)
      for row in try await call.rows().prefix(250) {
        let lines = try await call.lines(row.id)
        if Set(lines.map { $0.prefix(40) }).count > 1 { windows += 1 }
        if lines.contains(where: { $0.contains("{\"wireframes\":[") }) { apps += 1 }
        let isTwice = Set(lines).count < lines.count
        if isTwice || lines.contains(where: { !$0.hasSuffix("}]") || $0.contains("2024-19") }) {
          damaged += 1
        }
      }
      #expect(windows > 2 && apps > 2 && damaged > 0)
    }
  }

  @Test func `The same seed gives the same bytes`() async throws {
    var texts: [[String]] = []
    for _ in 0..<2 {
      try await demo { call async throws in
        let rows = try await call.rows()
        texts.append(try await call.lines(rows[5].id) + call.lines(rows[9].id))
      }
    }
    #expect(texts[0] == texts[1] && !texts[0].isEmpty)
  }
}
