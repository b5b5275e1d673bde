import DemoPostHog
import Foundation
import Testing

@Suite("What happened in a recording")
struct TimelineTests {
  private func snapshotCalls(_ demo: RunningDemo) -> [String] {
    demo.requests.map(\.target).filter { $0.contains("/snapshots") }
  }

  private func queries(_ demo: RunningDemo) -> Int {
    demo.requests.count { $0.target.hasSuffix("/query/") }
  }

  /// What went to the terminal's clipboard last.
  private func copied(_ output: String) -> String? {
    let codes = output.components(separatedBy: "\u{1B}]52;c;").dropFirst()
    let text = codes.last.map { String($0.prefix { $0.isLetter || $0.isNumber || "+/=".contains($0) }) }
    return text.flatMap { Data(base64Encoded: $0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [(140, 40), (80, 24), (60, 20)])
  func `One key on a row leads to what went wrong first: its text, its second, its page`(
    columns: Int, rows: Int
  ) async throws {
    try await withDemo { demo in
      try await ReelAtTerminal.run(demo: demo, columns: columns, rows: rows) { reel in
        try await reel.press("f", "e")
        try await reel.press(";")
        let screen = try await reel.screen()
        #expect(screen.status.contains(#/\d+ of \d+: /#))
        let said = screen.lines.suffix(3).joined(separator: " ")
        #expect(said.contains(#/\d+:\d\d\.\d +on +//#))
        #expect(screen.lines.contains { $0.contains(#/\d+:\d\d\.\d ! /#) })
        #expect(!snapshotCalls(demo).isEmpty)
      }
    }
  }

  @Test func `Two keys copy the evidence as Markdown, whether it was read or not`() async throws {
    try await withDemo { demo in
      try await ReelAtTerminal.run(demo: demo) { reel in
        try await reel.press("f", "e")
        try await reel.press("y", "m")
        let text = try #require(copied(await reel.everythingSent()))
        #expect(text.hasPrefix("# Recording "))
        for part in ["- Who: ", "- When: ", "## Steps until the first error", "## Errors", "?t="] {
          #expect(text.contains(part))
        }
        let calls = snapshotCalls(demo).count
        try await reel.press("y", "m")
        #expect(copied(await reel.everythingSent()) == text)
        #expect(snapshotCalls(demo).count == calls)
      }
    }
  }

  @Test func `Enter reads and unfolds; moments are told by clocks, found, and handed over`() async throws {
    try await withDemo { demo in
      try await ReelAtTerminal.run(demo: demo) { reel in
        try await reel.press("f", "e")
        try await reel.press(.enter)
        #expect(try await reel.screen().shows("activity"))
        try await reel.press(";", .enter)
        #expect(try await reel.screen().shows("At: "))
        try await reel.press(.enter)
        #expect(!(try await reel.screen()).shows("At: "))
        try await reel.press("Z", "Z")
        #expect(try await reel.screen().status.contains("UTC"))
        try await reel.press("y", "t")
        let link = try #require(copied(await reel.everythingSent()))
        #expect(link.contains("/replay/"))
        try await reel.press(":")
        try await reel.write("at 0")
        try await reel.press(.enter)
        try await reel.press("y", "t")
        #expect(copied(await reel.everythingSent())?.hasSuffix("?t=0") == true)
      }
    }
  }

  @Test func `What was read is there after a restart without a call`() async throws {
    try await withState { state in
      try await withDemo { demo in
        let environment = state.environment.merging(["XDG_CACHE_HOME": state.path + "/cache"]) { $1 }
        // The oldest recordings are final.
        try await ReelAtTerminal.run(demo: demo, environment: environment) { reel in
          try await reel.press("s", "t")
          try await reel.press(.enter)
          #expect(try await reel.screen().shows("activity"))
          #expect(try await reel.pressToEnd("Q") == 0)
        }
        let calls = snapshotCalls(demo).count
        #expect(calls >= 2)
        try await ReelAtTerminal.run(demo: demo, environment: environment) { reel in
          // The order came back.
          try await reel.press(.enter)
          #expect(try await reel.screen().shows("activity"))
          #expect(snapshotCalls(demo).count == calls)
        }
      }
    }
  }

  @Test func `The rows say what broke: one question for a page of them`() async throws {
    try await withDemo { demo in
      try await ReelAtTerminal.run(demo: demo, columns: 240) { reel in
        try await reel.press("f", "e")
        try await reel.press("j")
        let screen = try await reel.screen()
        #expect(screen.shows("TROUBLE"))
        #expect(screen.shows("Error: "))
        let asked = queries(demo)
        try await reel.press("j", "j", "k")
        #expect(queries(demo) == asked)
      }
    }
  }
}
