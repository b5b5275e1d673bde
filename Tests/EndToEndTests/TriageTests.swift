import DemoPostHog
import Testing

@Suite("Triage")
struct TriageTests {
  @Test(arguments: [(columns: 132, rows: 40), (columns: 60, rows: 20)])
  func
    `Fifty recordings are filed into two collections with at most 120 keys, whatever the size of the screen`(
      size: (columns: Int, rows: Int)
    ) async throws
  {
    try await withDemoAndState { demo, state in
      var decisions = try Decisions(on: demo)
      try await ReelAtTerminal.run(
        demo: demo, environment: state.environment, columns: size.columns, rows: size.rows
      ) { reel in
        try await reel.beginTriage(&decisions)
        for key in Self.keys {
          try await reel.press(Keystroke(stringLiteral: String(key)))
          decisions.press(key)
        }
        try await reel.settled()
        #expect(await reel.keysPressed <= 120)
        let screen = try await reel.screen()
        #expect(screen.shows("TRIAGE 53 done"))
        #expect(screen.status.contains(": done"))
        #expect(try await reel.pressToEnd("Q") == 0)
      }
      #expect(decisions.filed(in: decisions.done) == 50)
      #expect(try decisions.filedOnServer(demo) == 50)
      #expect(try await state.unsettled(for: demo) == 0)
    }
  }

  /// After the two rows that bind the lanes: 48 filed, three skipped, and one filed wrongly, taken back,
  /// filed elsewhere.
  private static let keys = "1121021122121" + "2u1" + "0121121212112211212" + "211201212121212112"
}
