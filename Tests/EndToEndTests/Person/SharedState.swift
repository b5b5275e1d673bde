import DatabaseTestSupport
import DemoPostHog
import RecordingCache
import Recordings

/// The folder that one user's starts of reel share.
struct SharedState: Sendable {
  private let temporary = TemporaryFolder()

  var path: String { temporary.path }
  var environment: [String: String] { ["XDG_STATE_HOME": path] }
  var folder: String { path + "/reel" }
  var journal: TestDatabase { temporary.database("reel/journal.sqlite") }

  /// The steps that the journal keeps for a demo, newest first.
  func steps(for demo: RunningDemo) async throws -> [StepSummary] {
    let journal = try Journal.open(at: journal.path).journal
    let lines = try await journal.lines(
      in: JournalScope(server: demo.host, project: ProjectID(1)), below: nil, limit: 1000)
    await journal.close()
    return lines
  }

  /// How many entries still wait, are on their way or were refused.
  func unsettled(for demo: RunningDemo) async throws -> Int {
    try await steps(for: demo).map { $0.waiting + $0.sending + $0.refused }.reduce(0, +)
  }
}

func withState(_ test: (SharedState) async throws -> Void) async throws {
  try await test(SharedState())
}

/// Both of them, new.
func withDemoAndState(
  seed: UInt64 = 2026, _ test: (RunningDemo, SharedState) async throws -> Void
) async throws {
  try await withDemo(seed: seed) { demo in
    try await withState { state in try await test(demo, state) }
  }
}
