import DemoPostHog
import Foundation
import Recordings
import Testing

@Suite("Timelines from the server")
struct TimelineCommandTests {
  private struct Row: Decodable {
    var id: String
    var recording_duration: Double
  }

  private static let wrongKey = DemoKey(value: "phx_wrong", label: "wrong", scopes: [])

  /// The longest of finished recordings: it has more blocks than one call takes.
  private func longest(_ demo: RunningDemo, _ home: CommandHome) async throws -> String {
    let call = try await home.reel("recordings --json --all", demo: demo)
    let rows = try call.lines.map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    return try #require(rows.max { $0.recording_duration < $1.recording_duration }).id
  }

  private func calls(_ demo: RunningDemo) -> [DemoRequest] {
    demo.requests.filter { $0.target.contains("/snapshots") }
  }

  @Test(arguments: DemoProfile.allCases)
  func `What happened is told line by line, with as few calls as the server allows`(profile: DemoProfile)
    async throws
  {
    try await withDemoAndHome(profile) { demo, home in
      let id = try await longest(demo, home)
      let call = try await home.reel("timeline --json \(id)", demo: demo)
      #expect(call.status == 0 && call.lines.count > 10)
      #expect(call.lines.allSatisfy { $0.hasPrefix(#"{"t":"#) })
      #expect(call.output.contains(#""kind":"page""#))
      #expect((2...3).contains(calls(demo).count))
    }
  }

  @Test func `A block that the server cannot read is a hole; everything else is told`() async throws {
    try await withDemoAndHome { demo, home in
      let id = try await longest(demo, home)
      demo.inject(Fault(.badBlock(2), route: .snapshots))
      let call = try await home.reel("timeline \(id)", demo: demo)
      #expect(call.status == 0)
      #expect(call.notes.contains("cannot be had"))
      demo.clearFaults()
      let before = calls(demo).count
      let whole = try await home.reel("timeline \(id)", demo: demo)
      #expect(calls(demo).count == before + 1)
      #expect(call.lines.count > whole.lines.count / 2)
    }
  }

  @Test func `Nothing there is 4, a wrong key 3, no server 5`() async throws {
    try await withDemoAndHome { demo, home in
      let id = try #require(demo.recordings.last)
      let missing = "019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b"
      #expect(try await home.reel("timeline \(missing)", demo: demo).status == 4)
      #expect(try await home.reel("timeline \(id)", key: Self.wrongKey, host: demo.host).status == 3)
      #expect(try await home.reel("timeline \(id)", host: "http://127.0.0.1:1").status == 5)
      let other = try await home.reel("timeline https://posthog.test/project/1/replay/\(id)", demo: demo)
      #expect(other.status == 2)
    }
  }
}
