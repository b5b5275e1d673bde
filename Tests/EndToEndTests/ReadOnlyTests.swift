import DatabaseTestSupport
import DemoPostHog
import Foundation
import Testing

@Suite("For looking only")
struct ReadOnlyTests {
  @Test(arguments: writingKeys)
  func `With --read-only no key that changes something does, and each says why`(_ key: String) async throws {
    try await withDemoAndState { demo, state in
      try await ReelAtTerminal.run(["--read-only"], demo: demo, environment: state.environment) { reel in
        try await reel.press("1", "/")
        try await reel.write("bug bash")
        try await reel.press(.enter, .enter)
        let before = try await reel.screen()
        try await reel.press(Keystroke(stringLiteral: key))
        let after = try await reel.screen()
        let reason = key == "D" ? "D is no key here" : "Reel was started with --read-only"
        #expect(after.status.contains(reason))
        #expect(after.recordings == before.recordings)
        #expect(demo.writes.isEmpty)
      }
      #expect(!FileManager.default.fileExists(atPath: state.journal.path))
    }
  }

  @Test func `With --read-only, decisions that an earlier run left stay where they are`() async throws {
    try await withDemoAndState { demo, state in
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
        demo.inject(Fault(.throttle(retryAfter: 60), route: .membership))
        try await reel.file("empty")
        #expect(try await reel.pressToEnd("Q") == 0)
      }
      demo.clearFaults()
      let writes = demo.writes.count
      try await ReelAtTerminal.run(["--read-only"], demo: demo, environment: state.environment) { reel in
        try await reel.press("r", "@", "r", "d", .escape)
        #expect(try await reel.pressToEnd("Q") == 0)
      }
      #expect(demo.writes.count == writes)
      #expect(try await state.unsettled(for: demo) == 1)
    }
  }

  private static let writingKeys = ["a", "m", "d", "w", "u", "\u{12}", "C", "e", "E", "p", "X", "D", "T"]
}
