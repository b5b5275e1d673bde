import DemoPostHog
import Testing

@Suite("Waiting for a better moment")
struct WaitingTests {
  @Test func `A server that is busy is waited for, the screen says until when, and r does not wait`()
    async throws
  {
    try await withDemo { demo in
      try await ReelAtTerminal.run(demo: demo) { reel in
        demo.inject(Fault(.throttle(retryAfter: 60), route: .membership))
        try await reel.file("empty")
        #expect(
          try await reel.screen().status.contains("[wait] 1 recording → Empty collection: saved, again at"))
        #expect(try await reel.screen().shows("queue 1"))
        demo.clearFaults()
        try await reel.press("r")
        let screen = try await reel.screen()
        #expect(screen.status.contains("[ok] 1 recording → Empty collection: done"))
        #expect(!screen.shows("queue"))
        #expect(try demo.collection("Empty collection") == Array(demo.recordings.prefix(1)))
      }
    }
  }

  @Test func `u takes back what still waits, and it is never sent`() async throws {
    try await withDemoAndState { demo, state in
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
        demo.inject(Fault(.throttle(retryAfter: 60), route: .membership))
        try await reel.file("empty")
        try await reel.press("u")
        let screen = try await reel.screen()
        #expect(screen.status.contains("taken back: 1 recording → Empty collection"))
        #expect(screen.shows("Empty collection 0") && !screen.shows("queue"))
        demo.clearFaults()
        let writes = demo.writes.count
        try await reel.press("r")
        #expect(!(try await reel.screen()).status.contains("again at"))
        #expect(demo.writes.count == writes)
      }
      #expect(try demo.collection("Empty collection").isEmpty)
      #expect(try await state.unsettled(for: demo) == 0)
    }
  }
}
