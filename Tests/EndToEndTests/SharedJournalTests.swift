import DemoPostHog
import Testing

@Suite("Two Reels on one journal")
struct SharedJournalTests {
  @Test func `Both file, both see it done, and nothing is sent twice`() async throws {
    try await withDemoAndState { demo, state in
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { one in
        try await ReelAtTerminal.run(demo: demo, environment: state.environment) { other in
          try await one.file("empty")
          try await other.press("j")
          try await other.file("supp")
          for _ in 0..<4 {
            // Filing went on to the next row, which is the other one's.
            try await one.press("j")
            await one.hit("A")
            try await other.press("j", "A")
            try await one.settled()
          }
          for reel in [one, other] {
            #expect(try await reel.screen().status.contains(": done"))
            #expect(!(try await reel.screen()).shows("goes on"))
          }
        }
      }
      let rows = demo.recordings
      #expect(try demo.collection("Empty collection") == [0, 2, 4, 6, 8].map { rows[$0] })
      let others = try demo.collection("Support ticket #4821").suffix(5)
      #expect(Array(others) == [1, 3, 5, 7, 9].map { rows[$0] })
      #expect(demo.writes.count == 10 && Set(demo.writes.map(\.target)).count == 10)
      #expect(try await state.unsettled(for: demo) == 0)
    }
  }

  @Test func `What one leaves when it is killed is sent once by the next start, not by the one that lives`()
    async throws
  {
    try await withDemoAndState { demo, state in
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { living in
        try await ReelAtTerminal.run(demo: demo, environment: state.environment) { killed in
          demo.inject(Fault(.throttle(retryAfter: 60), route: .membership))
          try await killed.file("empty")
          #expect(try await killed.screen().status.contains("saved, again at"))
          _ = try await killed.signal(9)
        }
        try await living.press("j")
        try await living.file("supp")
        #expect(try await living.screen().status.contains("saved, again at"))
        demo.clearFaults()
        let rows = demo.recordings
        let refused = demo.writes.count
        try await ReelAtTerminal.run(demo: demo, environment: state.environment) { third in
          try await third.press("r")
          try await third.settled()
          let status = try await third.screen().status
          #expect(status.contains("[ok] goes on: 1 recording → Empty collection: done"))
          #expect(try demo.collection("Empty collection") == [rows[0]])
          #expect(demo.writes.count == refused + 1)
        }
        // What the living one decided is its own to send.
        #expect(try demo.collection("Support ticket #4821").count == 3)
        try await living.press("r")
        #expect(try await living.screen().status.contains("[ok] 1 recording → Support ticket #4821: done"))
        #expect(try demo.collection("Support ticket #4821").last == rows[1])
        #expect(demo.writes.count == refused + 2)
      }
      #expect(try await state.unsettled(for: demo) == 0)
    }
  }
}

extension ReelAtTerminal {
  /// Files the row under the cursor into the collection that is typed.
  func file(_ name: String) throws {
    try press("a")
    try write(name)
    try press(.enter)
  }
}
