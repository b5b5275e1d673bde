import DemoPostHog
import Foundation
import RecordingCache
import Recordings

/// The folder that one user's starts of reel share.
struct SharedState: Sendable {
  let path: String

  var environment: [String: String] { ["XDG_STATE_HOME": path] }
  var folder: String { path + "/reel" }
  var journal: String { folder + "/journal.sqlite" }

  /// The steps that the journal keeps for a demo, newest first.
  func steps(for demo: RunningDemo) async throws -> [JournalLine] {
    let journal = try Journal.open(at: journal).journal
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
  let path = FileManager.default.temporaryDirectory.appending(path: "reel-state-\(UUID().uuidString)").path
  defer { try? FileManager.default.removeItem(atPath: path) }
  try await test(SharedState(path: path))
}

/// Both of them, new.
func withDemoAndState(
  seed: UInt64 = 2026, _ test: (RunningDemo, SharedState) async throws -> Void
) async throws {
  try await withDemo(seed: seed) { demo in
    try await withState { state in try await test(demo, state) }
  }
}
