import DemoPostHog
import Recordings
import Testing

struct FaultTests {
  @Test func `A refusal spoils the next calls of its endpoint, and only those`() async throws {
    try await demo { call async throws in
      call.demo.inject(
        Fault(.refuse(status: 503, body: #"{"error":"over capacity"}"#), route: .recordings, times: 2))
      for _ in 0..<2 {
        let reply = try await call("session_recordings/?limit=1")
        #expect(reply.status == 503 && reply.json["error"] == "over capacity")
        #expect(try await call("session_recording_playlists/").status == 200)
      }
      #expect(try await call("session_recordings/?limit=1").status == 200)
    }
  }

  @Test func `A cursor that fails: the first page comes, the one after it does not`() async throws {
    try await demo { call async throws in
      let fault =
        #"{"kind":"refuse","status":500,"body":"{}","route":"recordings","parameter":"after","times":1}"#
      #expect(try await call("/demo/faults", "POST", key: nil, body: fault).status == 200)
      let first = try await call("session_recordings/?limit=1")
      let cursor = encoded(try #require(first.json["next_cursor"]?.text))
      #expect(first.status == 200)
      #expect(try await call("session_recordings/?limit=1&after=\(cursor)").status == 500)
      #expect(try await call("session_recordings/?limit=1&after=\(cursor)").status == 200)
    }
  }

  @Test func `A cut answer promises more than it sends`() async throws {
    try await demo(change: { $0.faults = [Fault(.cut, route: .playlists, times: 1)] }) { call async throws in
      await #expect(throws: (any Error).self) { try await call("session_recording_playlists/") }
      #expect(try await call("session_recording_playlists/").status == 200)
    }
  }

  @Test func `Throttling by hand, with and without a time to wait`() async throws {
    try await demo { call async throws in
      call.demo.inject(Fault(.throttle(retryAfter: 17), times: 1))
      #expect(try await call("session_recordings/").header("Retry-After") == "17")
      call.demo.inject(Fault(.throttle(retryAfter: nil), times: 1))
      let reply = try await call("session_recordings/")
      #expect(reply.status == 429 && reply.header("Retry-After") == nil)
    }
  }

  @Test func `A dropped call is not carried out, a lost answer is`() async throws {
    try await demo { call async throws in
      let body = #"{"name":"Twice?","type":"collection"}"#
      for fault in [Fault.Kind.drop, .loseAnswer] {
        call.demo.inject(Fault(fault, route: .playlists, method: "POST"))
        await #expect(throws: (any Error).self) {
          try await call("session_recording_playlists/", "POST", body: body)
        }
        call.demo.clearFaults()
        let made = try await call("session_recording_playlists/?search=Twice").results.count
        #expect(fault == .drop ? made == 0 : made > 0)
      }
      #expect(call.demo.requests.contains { $0.method == "POST" && $0.status == 0 })
    }
  }

  @Test func `A web page instead of JSON`() async throws {
    try await demo { call async throws in
      call.demo.inject(Fault(.html, times: 1))
      let reply = try await call("session_recordings/")
      #expect(reply.status == 200 && reply.text.hasPrefix("<!DOCTYPE html>"))
      #expect(reply.header("Content-Type") == "text/html; charset=utf-8")
    }
  }

  @Test func `Slowness delays and changes nothing else`() async throws {
    try await demo { call async throws in
      call.demo.inject(Fault(.slow(milliseconds: 1), times: 1))
      #expect(try await call("session_recordings/?limit=2").ids.count == 2)
    }
  }

  @Test func `Half of the calls fail, and the same ones for the same seed`() async throws {
    var patterns: [[Int]] = []
    for _ in 0..<2 {
      try await demo(change: { $0.faults = [Fault(.refuse(status: 502, body: ""), probability: 0.5)] }) {
        call in
        var statuses: [Int] = []
        for _ in 0..<24 { statuses.append(try await call("/api/projects/1/").status) }
        patterns.append(statuses)
      }
    }
    #expect(patterns[0] == patterns[1])
    #expect(Set(patterns[0]) == [200, 502])
  }

  @Test func `Scripts set faults and look inside over HTTP, without a key`() async throws {
    try await demo { call async throws in
      let fault = #"{"kind":"slow","milliseconds":1,"route":"recordings","times":3}"#
      #expect(try await call("/demo/faults", "POST", key: nil, body: fault).status == 200)
      _ = try await call("session_recordings/?limit=1")
      let state = try await call("/demo/state", key: nil).json
      #expect(state["faults"]?.elements.first?["times"] == 2)
      #expect(
        state["requests"]?.elements.last?["target"]?.text == "/api/projects/1/session_recordings/?limit=1")
      #expect(state["projects"]?.elements.first?["recordings"] == 400)
      #expect(try await call("/demo/faults", "POST", key: nil, body: #"{"kind":"nope"}"#).status == 400)
      #expect(try await call("/demo/faults", "DELETE", key: nil).json["faults"] == [])
    }
  }
}
