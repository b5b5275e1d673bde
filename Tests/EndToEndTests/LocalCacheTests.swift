import DemoPostHog
import Foundation
import Testing

@Suite("The cache")
struct LocalCacheTests {
  @Test func `What was seen before is there with its age when the server is down, details included`()
    async throws
  {
    try await withState { state in
      let demo = try await DemoPostHog.start(DemoConfiguration(recordings: 300))
      let environment = state.environment.merging(["XDG_CACHE_HOME": state.path + "/cache"]) { $1 }
      var seen: Screen?
      try await ReelAtTerminal.run(demo: demo, environment: environment) { reel in
        seen = try await reel.screen()
        #expect(try await reel.pressToEnd("Q") == 0)
      }
      await demo.stop()
      try await ReelAtTerminal.run(demo: demo, environment: environment) { reel in
        let screen = try await reel.screen()
        #expect(screen.recordings == seen?.recordings)
        #expect(screen.shows("COLLECTIONS"))
        #expect(screen.shows("stale"))
        try await reel.press("3", "l", "l")
        #expect(try await reel.screen().shows("distinct ids"))
        try await reel.press("2", "a", "\r")
        let decided = try await reel.screen()
        #expect(decided.status.contains("saved, goes out when"))
        #expect(decided.shows("queue 1"))
        try await reel.press("@")
        #expect(try await reel.screen().shows("waiting"))
        try await reel.press("q")
        #expect(try await reel.pressToEnd("Q") == 0)
      }
      try await ReelAtTerminal.run(["--no-cache"], demo: demo, environment: environment) { reel in
        let screen = try await reel.screen()
        #expect(screen.recordings == [])
        #expect(try await reel.pressToEnd("Q") == 0)
      }
    }
  }
}
