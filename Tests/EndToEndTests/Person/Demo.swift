import DemoPostHog
import Testing

/// A PostHog in this process, for as long as a test needs it.
func withDemo(
  _ profile: DemoProfile = .cloud2026, seed: UInt64 = 2026, _ test: (RunningDemo) async throws -> Void
) async throws {
  let demo = try await DemoPostHog.start(DemoConfiguration(profile: profile, seed: seed, recordings: 300))
  do {
    try await test(demo)
  } catch {
    await demo.stop()
    throw error
  }
  await demo.stop()
}

extension RunningDemo {
  /// The calls that wanted to change something. Queries change nothing.
  var writes: [DemoRequest] { requests.filter { $0.method != "GET" && !$0.target.hasSuffix("/query/") } }

  /// What the one collection of a name holds.
  func collection(_ name: String) throws -> [String] {
    let found = playlists(named: name)
    try #require(found.count == 1)
    return found[0]
  }
}
