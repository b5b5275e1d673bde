import DemoPostHog
import Foundation
import Testing

@Suite("Filing")
struct FilingTests {
  @Test func `a files the row under the cursor into a collection, and the server has it there`() async throws
  {
    try await withDemo { demo in
      try await ReelAtTerminal.run(demo: demo) { reel in
        let row = try #require(try await reel.screen().current)
        try await reel.press("a")
        try await reel.write("empty")
        #expect(try await reel.screen().shows("Add 1 recording to"))
        try await reel.press(.enter)
        #expect(try await reel.screen().status.contains("[ok] 1 recording → Empty collection: done"))
        #expect(demo.writes.map(\.method) == ["POST"])
        #expect(demo.writes.allSatisfy { $0.status < 300 })

        try await reel.press("1", "/")
        try await reel.write("empty")
        try await reel.press(.enter, .enter)
        let collection = try await reel.screen()
        #expect(collection.recordings.count == 1)
        #expect(collection.current?.prefix(11) == row.prefix(11))
      }
    }
  }

  @Test func `Rows go into two checked collections and a new one with one key, and u takes all of it back`()
    async throws
  {
    try await withDemo { demo in
      try await ReelAtTerminal.run(demo: demo) { reel in
        #expect(try await reel.screen().recordings.count > 20)
        try await reel.press(" ", " ", "a")
        try await reel.write("empty")
        try await reel.press("\t", "\u{15}")
        try await reel.write("bug bash")
        try await reel.press("\t", "\u{15}")
        try await reel.write("Two at once")
        try await reel.press("\t")
        #expect(try await reel.screen().shows("Add 2 recordings to (3 checked)"))
        try await reel.press(.enter)
        let filed = try await reel.screen().status
        #expect(filed.contains("[ok] 2 recordings → Empty collection, Bug bash ✨, Two at once: done"))
        // One that creates, then one for each collection.
        #expect(demo.writes.count == 4)
        #expect(demo.writes.allSatisfy { $0.status < 300 })
        try await reel.press("u")
        #expect(try await reel.screen().status.contains("[ok] taken back: 2 recordings → Empty collection"))
      }
    }
  }

  @Test func `A server of 2025 keeps its collections closed: a is refused with the reason, nothing is sent`()
    async throws
  {
    try await withDemo(.selfhosted2025) { demo in
      try await ReelAtTerminal.run(demo: demo) { reel in
        #expect(try await reel.screen().recordings.count > 20)
        try await reel.press("a")
        let screen = try await reel.screen()
        #expect(screen.status.contains("[no] Add to a collection: this server lets no personal key"))
        #expect(demo.writes.isEmpty)
      }
    }
  }

  @Test func `A recording that the server refuses is taken back on the screen, with the reason`() async throws
  {
    try await withDemo { demo in
      try await ReelAtTerminal.run(demo: demo) { reel in
        demo.inject(Fault(.refuse(status: 400, body: "{}"), route: .membership))
        try await reel.press("a")
        try await reel.write("empty")
        try await reel.press(.enter)
        let screen = try await reel.screen()
        #expect(screen.status.contains("[no] 1 recording → Empty collection: refused, taken back."))
        #expect(screen.shows("Empty collection 0"))
      }
    }
  }

  @Test func `w says first that viewed is for good, and marks when it is pressed again`() async throws {
    try await withDemo { demo in
      try await ReelAtTerminal.run(demo: demo) { reel in
        try await reel.press("1", "j", .enter, "w")
        #expect(try await reel.screen().status.contains("w again marks"))
        #expect(demo.writes.isEmpty)
        try await reel.press("w")
        #expect(try await reel.screen().status.contains("1 recording marked viewed (for good): done"))
        #expect(demo.writes.count == 1)
      }
    }
  }

  @Test func `u takes back what was filed, and the server has it no more`() async throws {
    try await withDemo { demo in
      try await ReelAtTerminal.run(demo: demo) { reel in
        try await reel.press("a")
        try await reel.write("empty")
        try await reel.press(.enter, "u")
        let screen = try await reel.screen()
        #expect(screen.status.contains("[ok] taken back: 1 recording → Empty collection"))
        #expect(screen.shows("Empty collection 0"))
        #expect(demo.writes.count == 2)
      }
    }
  }

  @Test func `Who leaves while a change is on its way is told so, and the next start goes on with it`()
    async throws
  {
    try await withDemoAndState { demo, state in
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
        demo.inject(Fault(.throttle(retryAfter: 30), route: .membership))
        try await reel.press("a")
        try await reel.write("empty")
        try await reel.press(.enter)
        #expect(try await reel.screen().status.contains("saved, again at"))
        #expect(try await reel.pressToEnd("Q") == 0)
        let said = await reel.everythingSent()
        #expect(said.contains("reel: 1 change is in the journal and not confirmed yet; the next start"))
      }
      demo.clearFaults()
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
        // The moment that the server named holds for the next start, too, unless the user insists.
        #expect(try await reel.screen().status.contains("saved, again at"))
        try await reel.press("r")
        try await reel.settled()
        let status = try await reel.screen().status
        #expect(status.contains("[ok] goes on: 1 recording → Empty collection: done"))
        #expect(demo.writes.last?.status == 201 || demo.writes.last?.status == 200)
      }
    }
  }
}
