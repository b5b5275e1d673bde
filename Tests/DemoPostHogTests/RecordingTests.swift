import DemoPostHog
import Recordings
import Testing

struct RecordingTests {
  @Test func `Retrieving does not mark as viewed; patching does, and there is no way back`() async throws {
    try await demo { call async throws in
      let id = try #require(
        try await call("session_recordings/?date_from=-30d&limit=400").results
          .first { $0["viewed"] == false }?["id"]?.text)
      for _ in 0..<2 { #expect(try await call("session_recordings/\(id)/").json["viewed"] == false) }
      let reply = try await call("session_recordings/\(id)/", "PATCH", body: #"{"viewed":true}"#)
      #expect(reply.status == 200 && reply.json == .object(["success": true]))
      #expect(try await call("session_recordings/\(id)/").json["viewed"] == true)
      let back = try await call("session_recordings/\(id)/", "PATCH", body: #"{"viewed":false}"#)
      #expect(back.detail == "At least one of 'viewed' or 'analyzed' must be provided.")
    }
  }

  @Test(arguments: [
    ("{}", "At least one of 'viewed' or 'analyzed' must be provided.", JSONValue.null),
    (#"{"viewed":"maybe"}"#, "Must be a valid boolean.", "viewed"),
    (
      "{bad",
      "JSON parse error - Expecting property name enclosed in double quotes: line 1 column 2 (char 1)",
      .null
    ),
  ])
  func `A patch is refused field by field`(body: String, detail: String, attribute: JSONValue) async throws {
    try await demo { call async throws in
      let id = try #require(try await call("session_recordings/?limit=1").ids.first)
      let reply = try await call("session_recordings/\(id)/", "PATCH", body: body)
      #expect(reply.status == 400)
      #expect(reply.detail == detail)
      #expect(reply.json["attr"] == attribute)
    }
  }

  @Test func `A deleted recording is gone; the newer server says 204 again and again, the older one 404`()
    async throws
  {
    for profile in DemoProfile.allCases {
      try await demo(profile) { call async throws in
        let id = try #require(try await call("session_recordings/?limit=1").ids.first)
        let reply = try await call("session_recordings/\(id)/", "DELETE")
        #expect(reply.status == 204 && reply.text.isEmpty)
        #expect(try await call("session_recordings/\(id)/").detail == "Recording not found")
        #expect(try await call("session_recordings/?limit=400").ids.contains(id) == false)
        let again = try await call("session_recordings/\(id)/", "DELETE").status
        #expect(again == (profile == .cloud2026 ? 204 : 404))
        #expect(try await call("session_recordings/does-not-exist/", "DELETE").status == 204)
      }
    }
  }

  @Test func `Bulk deletion is closed to scoped keys and open to those from before scopes`() async throws {
    try await demo { call async throws in
      let ids = try await call("session_recordings/?limit=2").ids
      let body = #"{"session_recording_ids":["\#(ids[0])","\#(ids[1])","unknown"]}"#
      #expect(
        try await call("session_recordings/bulk_delete/", "POST", body: body).detail
          == "This action does not support personal API key access")
      let reply = try await call("session_recordings/bulk_delete/", "POST", key: .legacy, body: body)
      #expect(reply.json["deleted_count"] == 2 && reply.json["total_requested"] == 3)
    }
  }

  @Test func `A recording of one project is not found in the other`() async throws {
    try await demo { call async throws in
      let id = try #require(try await call("session_recordings/?limit=1").ids.first)
      #expect(try await call("/api/projects/2/session_recordings/\(id)/").status == 404)
    }
  }

  @Test func `Old ids are found as well as new ones`() async throws {
    try await demo(recordings: 2_000) { call async throws in
      let ids = try await call("session_recordings/?date_from=-30d&limit=2000").ids
      let old = ids.filter { $0.count != 36 }
      #expect(old.count > 5 && Set(ids).count == ids.count)
      for id in old.prefix(3) { #expect(try await call("session_recordings/\(id)/").json["id"]?.text == id) }
    }
  }

  @Test
  func `The data hold what the API can hold: nobody's recordings, nulls, hostile names, half surrogates`()
    async throws
  {
    try await demo(recordings: 2_000) { call async throws in
      let reply = try await call("session_recordings/?date_from=-30d&limit=2000")
      let rows = reply.results
      #expect(rows.count > 1_900)
      #expect(rows.contains { $0["person"]?["id"] == .null && $0["person"]?["properties"] == .object([]) })
      #expect(rows.contains { $0["start_url"] == .null })
      #expect(rows.contains { $0["click_count"] == .null })
      #expect(rows.contains { $0["distinct_id"] == .null })
      #expect(reply.text.contains("\\ud83d"))
      #expect(reply.text.contains("\u{202E}") && reply.text.contains("\\u001b[31m"))
      #expect(rows.contains { ($0["start_url"]?.text?.count ?? 0) == 512 })
      #expect(rows.contains { ($0["viewers"]?.elements.count ?? 0) == 2 })
    }
  }

  @Test func `The same seed gives the same rows, another one others`() async throws {
    var pages: [[String]] = []
    for seed: UInt64 in [1, 1, 2] {
      try await demo(seed: seed) { call async throws in
        let recordings = try await call("session_recordings/?date_from=-30d&limit=400").text
        let playlists = try await call("session_recording_playlists/").text
        pages.append([recordings, playlists])
      }
    }
    #expect(pages[0] == pages[1])
    #expect(pages[0][0] != pages[2][0] && pages[0][1] != pages[2][1])
  }
}
