import DemoPostHog
import Testing

@Suite("Commands and the cache")
struct CommandCacheTests {
  private static let lines = ["recordings 'errors>0' --limit 5", "playlists --all"]

  @Test(arguments: lines)
  func `--cached prints the same, says how old it is, and asks nobody`(line: String) async throws {
    try await withDemoAndHome { demo, home in
      for form in ["", " --json"] {
        let asked = try await home.reel(line + form, demo: demo)
        let calls = demo.requests.count
        let cached = try await home.reel(line + form + " --cached", demo: demo)
        #expect(demo.requests.count == calls)
        #expect(cached.status == 0 && cached.output == asked.output)
        #expect(cached.notes.contains("from the cache, as of"))
      }
    }
  }

  @Test(arguments: lines)
  func `Where the server cannot be asked the cache answers, with status 5`(line: String) async throws {
    try await withDemoAndHome { demo, home in
      let asked = try await home.reel(line, demo: demo)
      demo.inject(Fault(.throttle(retryAfter: 600)))
      let throttled = try await home.reel(line, demo: demo)
      #expect(throttled.status == 5 && throttled.output == asked.output)
      #expect(throttled.notes.contains("call limit") && throttled.notes.contains("from the cache, as of"))
    }
  }

  @Test func `A recording that was shown is in the cache`() async throws {
    try await withDemoAndHome { demo, home in
      let id = try await home.reel("recordings --limit 1", demo: demo).lines[1].prefix { $0 != "\t" }
      let asked = try await home.reel("show \(id) --json", demo: demo)
      let cached = try await home.reel("show \(id) --json --cached", demo: demo)
      #expect(cached.status == 0 && cached.output == asked.output)
      #expect(cached.notes.contains("from the cache, as of"))
    }
  }

  @Test func `What was never asked for is not in the cache`() async throws {
    try await withDemoAndHome { demo, home in
      for line in ["recordings", "playlists", "show abc"] {
        let call = try await home.reel(line + " --cached", demo: demo)
        #expect(call.status == 4 && call.notes.contains("the cache holds nothing"))
      }
      #expect(demo.requests.isEmpty)
    }
  }
}
