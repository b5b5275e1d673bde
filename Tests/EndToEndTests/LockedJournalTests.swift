import DatabaseTestSupport
import DemoPostHog
import Foundation
import RecordingCache
import Recordings
import Testing

/// What is said at the end is true, also where the journal cannot be written.
@Suite struct LockedJournalTests {
  @Test func `What another program keeps from the journal is waited for, then printed as lost, and is`()
    async throws
  {
    try await withDemoAndState { demo, state in
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
        let lock = try state.journal.lock()
        await reel.hit("aempty\r")
        await reel.hit("AA")
        #expect(try await reel.pressToEnd("Q") == 1)
        let said = await reel.everythingSent()
        #expect(said.contains("reel: 3 changes are not in the journal yet"))
        #expect(said.contains("reel: 3 changes are lost"))
        #expect(!said.contains("the next start goes on"))
        #expect(demo.recordings.prefix(3).allSatisfy { said.contains("add \($0) to ") })
        try lock.close()
      }
      #expect(try await state.unsettled(for: demo) == 0)
      #expect(try demo.collection("Empty collection").isEmpty)
    }
  }

  @Test func `What another program keeps from the journal for a moment only is recorded`() async throws {
    try await withDemoAndState { demo, state in
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
        let lock = try state.journal.lock()
        await reel.hit("aempty\r")
        async let status = reel.pressToEnd("Q")
        try lock.close()
        let ended = try await status
        #expect(ended == 0)
        #expect(!(await reel.everythingSent()).contains("lost"))
      }
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { try await $0.settled() }
      #expect(try demo.collection("Empty collection").count == 1)
    }
  }

  @Test func `What another user left is asked about, and not sent before`() async throws {
    try await withDemoAndState { demo, state in
      let scope = JournalScope(
        server: demo.host, project: ProjectID(1), decider: Decider(key: "another", user: "999"))
      let journal = try Journal.open(at: state.journal.path).journal
      let write = Write.markViewed(RecordingID(demo.recordings[0]))
      let entry = JournalEntry(id: EntryID(2), step: StepID(1), write: write)
      let step = JournalStep(id: StepID(1), madeAt: Date(), action: .markViewed, entries: [entry])
      try await journal.record(step, in: scope)
      await journal.close()
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
        #expect(try await reel.screen().shows("1 unsent change of user 999"))
        #expect(demo.writes.isEmpty)
        try await reel.press("j", "\r")
        try await reel.settled()
        #expect(demo.writes.count == 1)
      }
    }
  }
}
