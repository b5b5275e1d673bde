import Testing

@Suite("Coming back")
struct ReturningTests {
  @Test func `The next start shows the list, its order and the row under the cursor`() async throws {
    try await withDemoAndState { demo, state in
      let environment = state.environment.merging(["XDG_CACHE_HOME": state.path + "/cache"]) { $1 }
      var left: Screen?
      try await ReelAtTerminal.run(demo: demo, environment: environment) { reel in
        try await reel.press("1", "/")
        try await reel.write("bug bash")
        try await reel.press(.enter, .enter, "s", "e", "j", "j", "j")
        left = try await reel.screen()
        #expect(try await reel.pressToEnd("Q") == 0)
      }
      try await ReelAtTerminal.run(demo: demo, environment: environment) { reel in
        let again = try await reel.screen()
        #expect(again.line(with: " reel ").contains("Bug bash"))
        #expect(again.recordings == left?.recordings)
        #expect(again.current == left?.current)
        #expect(again.current != again.recordings.first)
      }
    }
  }
}
