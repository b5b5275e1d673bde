import DemoPostHog
import Testing

@Suite("When the server does not answer as hoped")
struct FailureTests {
  @Test func `A wrong key is said on the screen; the program stays usable, and q ends it`() async throws {
    try await withDemo { demo in
      let wrong = DemoKey(value: "phx_neverHeardOfThisOne", label: "wrong", scopes: nil)
      try await ReelAtTerminal.run(demo: demo, key: wrong) { reel in
        #expect(try await reel.screen().shows("The key was rejected"))
        try await reel.press("?")
        #expect(try await reel.screen().shows("Next row"))
        try await reel.press(.escape, "q")
        #expect(try await reel.pressToEnd("q") == 0)
      }
    }
  }

  @Test func `A key that may only read recordings shows them, and says what the playlists would need`()
    async throws
  {
    try await withDemo { demo in
      try await ReelAtTerminal.run(demo: demo, key: .recordingsOnly) { reel in
        let screen = try await reel.screen()
        #expect(screen.recordings.count > 20)
        #expect(screen.shows("session_recording_playlist"))
        try await reel.press("a")
        let status = try await reel.screen().status
        #expect(status.contains("the key lacks the scope session_recording_playlist:write"))
        #expect(demo.writes.isEmpty)
      }
    }
  }

  @Test func `A host where nobody listens is said on the screen, and the program stays usable`() async throws
  {
    let environment = [
      "POSTHOG_HOST": "http://127.0.0.1:1", "POSTHOG_PERSONAL_API_KEY": DemoKey.allScopes.value,
    ]
    try await ReelAtTerminal.run(environment: environment) { reel in
      let screen = try await reel.screen()
      #expect(screen.shows("http://127.0.0.1:1 refused the connection."))
      #expect(try await reel.pressToEnd("Q") == 0)
    }
  }

  @Test func `A host that answers with a web page is no PostHog, and Reel says so`() async throws {
    try await withDemo { demo in
      demo.inject(Fault(.html))
      try await ReelAtTerminal.run(demo: demo) { reel in
        #expect(try await reel.screen().shows("does not answer like PostHog"))
        demo.clearFaults()
        try await reel.press("r")
        #expect(try await reel.screen().recordings.count > 20)
      }
    }
  }
}
