import DemoPostHog
import Testing

/// A PostHog in this process, for as long as a test needs it.
func withDemo(_ profile: DemoProfile = .cloud2026, _ test: (RunningDemo) async throws -> Void) async throws {
  let demo = try await DemoPostHog.start(DemoConfiguration(profile: profile, recordings: 300))
  do {
    try await test(demo)
  } catch {
    await demo.stop()
    throw error
  }
  await demo.stop()
}

extension RunningDemo {
  /// The calls that wanted to change something.
  var writes: [DemoRequest] { requests.filter { $0.method != "GET" } }
}
