import DatabaseTestSupport
import DemoPostHog
import Foundation
import Testing

@Suite("A journal that cannot be used")
struct QuarantineTests {
  @Test func `A damaged one is kept under another name as it was, the screen says so, and filing works`()
    async throws
  {
    try await withDemoAndState { demo, state in
      let garbage = Data((0..<40_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 5) })
      try state.journal.replaceContent(with: garbage)
      try await Self.startAndFile(
        demo, state, saying: "the journal was damaged: it is kept as journal.sqlite.damaged-")
      #expect(try state.quarantinedJournals("damaged") == [garbage])
    }
  }

  @Test
  func `One of a newer Reel is kept under another name as it was, the screen says so, and filing works`()
    async throws
  {
    try await withDemoAndState { demo, state in
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
        try await reel.file("supp")
        #expect(try await reel.pressToEnd("Q") == 0)
      }
      var newer = try state.journal.content()
      // SQLite's `user_version`, the last of its four bytes.
      newer[63] = 99
      try state.journal.replaceContent(with: newer)
      try await Self.startAndFile(
        demo, state, saying: "the journal is of a newer Reel (version 99): it is kept as")
      #expect(try state.quarantinedJournals("newer") == [newer])
    }
  }

  private static func startAndFile(
    _ demo: RunningDemo, _ state: SharedState, saying sentence: String
  ) async throws {
    try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
      #expect(try await reel.screen().status.contains(sentence))
      try await reel.file("empty")
      #expect(try await reel.screen().status.contains("[ok] 1 recording → Empty collection: done"))
      #expect(try await reel.pressToEnd("Q") == 0)
    }
    #expect(try demo.collection("Empty collection").count == 1)
    #expect(try await state.steps(for: demo).count == 1)
    #expect(try await state.unsettled(for: demo) == 0)
  }
}

extension SharedState {
  fileprivate func quarantinedJournals(_ reason: String) throws -> [Data] {
    try journal.quarantinedFiles().filter { $0.contains(".\(reason)-") }.map {
      try TestDatabase(path: $0).content()
    }
  }
}
