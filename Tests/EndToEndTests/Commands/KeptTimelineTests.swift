import DatabaseTestSupport
import DemoPostHog
import Foundation
import Testing

@Suite("Timelines from the cache")
struct KeptTimelineTests {
  private struct Row: Decodable {
    var id: String
    var recording_duration: Double
    var start_time: String
  }

  private static let otherKey = DemoKey(value: "phx_wrong", label: "wrong", scopes: [])

  /// The longest of final recordings, the longest first.
  private func longest(_ demo: RunningDemo, _ home: CommandHome) async throws -> [String] {
    let call = try await home.reel("recordings --json --all", demo: demo)
    let yesterday = ISO8601DateFormatter().string(from: Date().addingTimeInterval(-26 * 3600))
    let rows = try call.lines.map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    let final = rows.filter { $0.start_time < yesterday }
    return final.sorted { $0.recording_duration > $1.recording_duration }.map(\.id)
  }

  private func calls(_ demo: RunningDemo) -> [String] {
    demo.requests.map(\.target).filter { $0.contains("/snapshots") }
  }

  /// The keys that a call asked for.
  private func keys(_ target: String) -> ClosedRange<Int>? {
    func number(_ name: String) -> Int? {
      target.split(separator: "\(name)=").dropFirst().first.flatMap { Int($0.prefix { $0.isNumber }) }
    }
    guard let first = number("start_blob_key"), let last = number("end_blob_key") else { return nil }
    return first...last
  }

  @Test func `It is read with one call and one for twenty blocks; opened again, with none`() async throws {
    try await withDemoAndHome { demo, home in
      var most = 0
      for id in try await longest(demo, home).prefix(5) {
        let before = calls(demo).count
        let first = try await home.reel("timeline --json \(id)", demo: demo)
        let asked = calls(demo).dropFirst(before)
        let keys = asked.compactMap(keys)
        let blocks = try #require(keys.map(\.upperBound).max()) + 1
        #expect(keys.flatMap(Array.init) == Array(0..<blocks))
        #expect(asked.count == 1 + (blocks + 19) / 20)
        let second = try await home.reel("timeline --json \(id)", demo: demo)
        #expect(second.status == 0 && second.output == first.output && first.lines.count > 10)
        #expect(calls(demo).count == before + asked.count)
        most = max(most, blocks)
      }
      #expect(most > 20)
    }
  }

  @Test func `Another key finds nothing of it, and a cleared cache neither`() async throws {
    try await withDemoAndHome { demo, home in
      let id = try await longest(demo, home)[0]
      _ = try await home.reel("timeline \(id)", demo: demo)
      let read = calls(demo).count
      let other = try await home.reel("timeline \(id)", key: Self.otherKey, host: demo.host)
      #expect(other.status == 3 && other.output.isEmpty)
      #expect(try await home.reel("cache clear").status == 0)
      let before = calls(demo).count
      _ = try await home.reel("timeline \(id)", demo: demo)
      #expect(calls(demo).count == before + read)
    }
  }

  @Test func `Where the file on the disk was damaged the server is asked again`() async throws {
    try await withDemoAndHome { demo, home in
      let id = try await longest(demo, home)[0]
      let first = try await home.reel("timeline --json \(id)", demo: demo)
      let file = TestDatabase(path: home.path + "/.cache/reel/snapshots.sqlite")
      let size = try file.content().count
      for start in stride(from: 20_000, to: size - 600, by: size / 5) {
        try file.overwrite(start..<(start + 500))
        let call = try await home.reel("timeline --json \(id)", demo: demo)
        #expect(call.status == 0 && call.output == first.output)
      }
    }
  }
}
