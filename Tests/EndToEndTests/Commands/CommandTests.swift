import DemoPostHog
import Testing

@Suite("Commands that need no screen")
struct CommandTests {
  @Test(arguments: DemoProfile.allCases)
  func `recordings, playlists and show print what the server has`(profile: DemoProfile) async throws {
    try await withDemoAndHome(profile) { demo, home in
      let recordings = try await home.reel("recordings 'errors>0' --limit 5", demo: demo)
      #expect(recordings.status == 0)
      #expect(recordings.lines.count == 6)
      #expect(recordings.lines[0].hasPrefix("id\tstart\tlength\tactivity\terrors\t"))
      let fields = recordings.lines[1].split(separator: "\t", omittingEmptySubsequences: false)
      #expect(fields.count == 10 && (Int(fields[4]) ?? 0) > 0)
      let playlists = try await home.reel("playlists --type collection", demo: demo)
      #expect(playlists.status == 0 && playlists.output.contains("Checkout drop-offs"))
      let show = try await home.reel("show \(fields[0])", demo: demo)
      #expect(show.status == 0)
      #expect(show.output.contains("id\t\(fields[0])\n"))
      let address = try await home.reel("show '\(demo.host)/project/1/replay/\(fields[0])?t=3'", demo: demo)
      #expect(address.status == 0 && address.output == show.output)
    }
  }

  @Test func `--json prints the API's own objects, one a line`() async throws {
    try await withDemoAndHome { demo, home in
      for line in ["recordings --limit 3", "playlists --limit 3"] {
        let call = try await home.reel(line + " --json", demo: demo)
        #expect(call.status == 0 && call.lines.count == 3)
        #expect(call.lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
      }
      let call = try await home.reel("recordings --limit 1 --json", demo: demo)
      #expect(call.output.contains("\"recording_duration\":"))
    }
  }

  @Test func `--all reads every page, --limit as many rows as it says`() async throws {
    try await withDemoAndHome { demo, home in
      let some = try await home.reel("recordings", demo: demo)
      #expect(some.lines.count == 101 && some.notes.contains("--all"))
      let all = try await home.reel("recordings --all", demo: demo)
      #expect(all.lines.count > 200 && all.notes.isEmpty)
      let one = try await home.reel("recordings --limit 1", demo: demo)
      #expect(one.lines.count == 2 && one.notes.isEmpty)
    }
  }

  @Test func `A playlist is named by its name or its id, and its rows meet the words`() async throws {
    try await withDemoAndHome { demo, home in
      let named = try await home.reel("recordings --playlist 'checkout drop-offs'", demo: demo)
      #expect(named.status == 0 && named.lines.count > 5)
      let long = try await home.reel("recordings --playlist 'Checkout drop-offs' 'dur>2m'", demo: demo)
      #expect(long.status == 0 && long.lines.count < named.lines.count)
      let none = try await home.reel("recordings --playlist 'Chekout drop-offs'", demo: demo)
      #expect(none.status == 4 && none.notes.contains("Checkout drop-offs"))
      let unanswerable = try await home.reel("recordings --playlist 'Checkout drop-offs' event:x", demo: demo)
      #expect(unanswerable.status == 2 && unanswerable.notes.contains("^~~~~"))
    }
  }

  @Test func `The demo needs no key and no network`() async throws {
    try await withHome { home in
      for line in ["recordings --demo --limit 2", "playlists --demo", "--demo recordings --limit 2"] {
        let call = try await home.reel(line)
        #expect(call.status == 0 && call.lines.count > 2 && call.notes.isEmpty)
      }
    }
  }
}
