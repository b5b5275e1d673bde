import DemoPostHog
import Recordings
import Testing

struct RunningTests {
  @Test
  func `What it holds can be looked at from within: the recordings as listed, and the members of a playlist`()
    async throws
  {
    try await demo { call async throws in
      let ids = try await call("session_recordings/?date_from=-30d&limit=5").ids
      #expect(Array(call.demo.recordings.prefix(5)) == ids)
      let body = #"{"name":"Mine","type":"collection"}"#
      let list = try #require(
        try await call("session_recording_playlists/", "POST", body: body).json["short_id"]?.text)
      #expect(call.demo.playlists(named: "Mine") == [[]])
      for id in ids.prefix(2) {
        _ = try await call("session_recording_playlists/\(list)/recordings/\(id)/", "POST")
      }
      #expect(call.demo.playlists(named: "Mine") == [Array(ids.prefix(2))])
      _ = try await call("session_recording_playlists/\(list)/", "PATCH", body: #"{"deleted":true}"#)
      #expect(call.demo.playlists(named: "Mine").isEmpty)
    }
  }

  @Test func `After a stop it listens on the same port again, with what was changed in it`() async throws {
    try await demo { call async throws in
      _ = try await call(
        "session_recording_playlists/", "POST", body: #"{"name":"Still here","type":"collection"}"#)
      await call.demo.stop()
      await #expect(throws: (any Error).self) { try await call("session_recording_playlists/") }
      let again = try await call.demo.restarted()
      #expect(again.port == call.demo.port)
      #expect(try await call("session_recording_playlists/?search=Still").results.count == 1)
      await again.stop()
    }
  }
}
