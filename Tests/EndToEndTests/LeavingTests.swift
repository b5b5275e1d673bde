import DatabaseTestSupport
import DemoPostHog
import Foundation
import Testing

@Suite("Leaving with changes that are not sent")
struct LeavingTests {
  @Test func `q ends at once and says how many go on; the next start sends them`() async throws {
    try await leave { reel async throws in
      #expect(try await reel.pressToEnd("Q") == 0)
      // The server said to come back in a minute: who waited for that would have nothing left to send.
      let said = await reel.everythingSent()
      #expect(
        said.contains("reel: 3 changes are in the journal and not confirmed yet; the next start goes on"))
      #expect(await reel.hasItsModesBack)
    }
  }

  @Test(arguments: [0, 1, 15])
  func `A window that is closed, a hang-up and an end from outside lose nothing`(signal: Int32) async throws {
    try await leave { reel async throws in
      let status = signal == 0 ? try await reel.hangUp() : try await reel.signal(signal)
      #expect(status == 128 + max(1, signal))
    }
  }

  @Test(arguments: [["-wal"], [""], ["", "-wal", "-shm"]])
  func `What waits outlives the journal's files: whoever removes them while Reel runs loses nothing`(
    gone: [String]
  ) async throws {
    try await leaveAndGoOn { reel, state async throws in
      for suffix in gone { try FileManager.default.removeItem(atPath: state.journal.path + suffix) }
      #expect(try await reel.pressToEnd("Q") == 0)
      #expect(await reel.everythingSent().contains("reel: 3 changes are in the journal"))
    }
  }

  @Test func `The same where the log is cut`() async throws {
    try await leaveAndGoOn { reel, state async throws in
      truncate(state.journal.path + "-wal", 0)
      #expect(try await reel.pressToEnd("Q") == 0)
    }
  }

  private func leave(_ leave: (ReelAtTerminal) async throws -> Void) async throws {
    try await leaveAndGoOn { reel, _ async throws in try await leave(reel) }
  }

  private func leaveAndGoOn(_ leave: (ReelAtTerminal, SharedState) async throws -> Void) async throws {
    try await withDemoAndState { demo, state in
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
        demo.inject(Fault(.throttle(retryAfter: 60), route: .membership))
        try await reel.file("empty")
        try await reel.press("A", "A")
        #expect(try await reel.screen().status.contains("saved, again at"))
        try await leave(reel, state)
      }
      #expect(try demo.collection("Empty collection").isEmpty)
      demo.clearFaults()
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
        // The moment that the server named holds for the next start, too, unless the user insists.
        try await reel.press("r")
        try await reel.settled()
        let screen = try await reel.screen()
        #expect(screen.status.contains("[ok] goes on: "))
        #expect(screen.shows("Empty collection 3"))
      }
      #expect(try Set(demo.collection("Empty collection")) == Set(demo.recordings.prefix(3)))
      #expect(try await state.unsettled(for: demo) == 0)
    }
  }
}
