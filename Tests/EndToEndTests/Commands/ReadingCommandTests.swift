import DemoPostHog
import Foundation
import Testing

@Suite("Reading commands")
struct ReadingCommandTests {
  @Test(arguments: DemoProfile.allCases)
  func `Ids go from one command to the next, and one that is unknown spoils no others`(profile: DemoProfile)
    async throws
  {
    try await withDemoAndHome(profile) { demo, home in
      let listed = try await home.reel("recordings --limit 3 -q", demo: demo)
      #expect(listed.status == 0 && listed.lines.count == 3)
      let unknown = "019ac9b1-0000-7d4a-b0f2-3f1c2d4e5a6b\n"
      try (listed.output + unknown).write(toFile: home.path + "/ids", atomically: false, encoding: .utf8)
      let mixed = try await home.reel("show - --json < \(home.path)/ids", demo: demo)
      #expect(mixed.status == 1 && mixed.lines.count == 3)
      #expect(mixed.notes.contains("019ac9b1-0000-7d4a-b0f2-3f1c2d4e5a6b"))
    }
  }

  @Test func `A recording that is kept in a file is read as it is on the server`() async throws {
    try await withDemoAndHome { demo, home in
      let ids = try await home.reel("recordings 'errors>0' --limit 1 -q", demo: demo)
      let id = try #require(ids.lines.first.map(String.init))
      let kept = try await home.reel("export \(id) --snapshots \(home.path)/kept --format tsv", demo: demo)
      #expect(kept.status == 0 && kept.output.contains("kept/\(id).jsonl"))
      let again = try await home.reel("export \(id) --snapshots \(home.path)/kept", demo: demo)
      #expect(again.status == 0 && again.notes.contains("already there: 1"))
      // Without a key and a server.
      let file = try await home.reel("timeline \(home.path)/kept/\(id).jsonl --kinds click,request")
      let server = try await home.reel("timeline \(id) --kinds click,request", demo: demo)
      #expect(file.status == 0 && !file.output.isEmpty)
      #expect(file.output == server.output)
    }
  }
}
