import DemoPostHog
import Testing

@Suite("What the server refuses for good")
struct RefusalTests {
  @Test(arguments: [(status: 400, reason: "The server refused the request (400)"), (403, "not allowed")])
  func `It is shown and taken back, stays in the journal with its reason, and r there tries again`(
    status: Int, reason: String
  ) async throws {
    try await withDemoAndState { demo, state in
      let body = #"{"type":"x","code":"not_welcome","detail":"Not on a Tuesday.","attr":null}"#
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
        demo.inject(Fault(.refuse(status: status, body: body), route: .membership, times: 1))
        try await reel.press("a")
        try await reel.write("empty")
        try await reel.press(.enter)
        let refused = try await reel.screen()
        #expect(refused.status.contains("[no] 1 recording → Empty collection: refused, taken back."))
        #expect(refused.status.contains("Not on a Tuesday."))
        #expect(refused.shows("@ 1 open") && refused.shows("Empty collection 0"))
        #expect(try demo.collection("Empty collection").isEmpty)
        #expect(try await state.unsettled(for: demo) == 1)

        try await reel.press("@")
        let journal = try await reel.screen()
        #expect(journal.line(with: "1 recording → Empty collection").contains("refused"))
        #expect(journal.status.contains("Not on a Tuesday."))
        try await reel.press("r")
        #expect(try await reel.screen().line(with: "1 recording → Empty collection").contains("done"))
        try await reel.press(.escape)
        let done = try await reel.screen()
        #expect(done.status.contains("1 recording → Empty collection: done"))
        #expect(!done.shows("refused") && done.shows("Empty collection 1"))
      }
      #expect(try demo.collection("Empty collection") == Array(demo.recordings.prefix(1)))
      #expect(try await state.unsettled(for: demo) == 0)
    }
  }

  @Test func `Of several, the one that is refused waits alone, also over a restart, and can be dropped`()
    async throws
  {
    try await withDemoAndState { demo, state in
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
        demo.inject(.noBulk)
        demo.inject(Fault(.refuse(status: 400, body: "{}"), route: .membership, times: 1))
        try await reel.press(" ", " ", " ", "a")
        try await reel.write("empty")
        try await reel.press(.enter)
        let status = try await reel.screen().status
        #expect(status.contains("[no] 3 recordings → Empty collection: 1 of 3 refused, taken back."))
        #expect(try await reel.pressToEnd("Q") == 0)
      }
      #expect(try demo.collection("Empty collection").count == 2)
      #expect(try await state.unsettled(for: demo) == 1)
      let writes = demo.writes.count
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
        #expect(try await reel.screen().shows("@ 1 open"))
        try await reel.press("@", "d")
        #expect(try await reel.screen().status.contains("1 change dropped"))
      }
      #expect(demo.writes.count == writes)
      #expect(try await state.unsettled(for: demo) == 0)
    }
  }
}
