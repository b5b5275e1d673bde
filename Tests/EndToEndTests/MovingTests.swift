import Testing

@Suite("Moving about")
struct MovingTests {
  @Test func `j goes to the next row, k comes back, and the detail follows`() async throws {
    try await ReelAtTerminal.run(["--demo"]) { reel in
      try await reel.press("]")
      let first = try await reel.screen()
      try await reel.press("j")
      let second = try await reel.screen()
      #expect(second.current == first.recordings[1])
      #expect(second.line(with: "start ") != first.line(with: "start "))
      try await reel.press("k")
      #expect(try await reel.screen().current == first.current)
    }
  }

  @Test func `Enter on a collection shows what it holds, and All recordings is one step back`() async throws {
    try await ReelAtTerminal.run(["--demo"]) { reel in
      let all = try await reel.screen()
      try await reel.press("1", "/")
      try await reel.write("bug bash")
      try await reel.press(.enter, .enter)
      let collection = try await reel.screen()
      #expect(collection.line(with: " reel ").contains("Bug bash"))
      // Some of what it holds has expired.
      #expect(collection.line(with: " reel ").contains(" of 33, PostHog shows no more"))
      try await reel.press("1", "gg", .enter)
      let again = try await reel.screen()
      #expect(again.line(with: " reel ").contains("All recordings"))
      #expect(again.recordings == all.recordings)
    }
  }

  @Test func `gm shows only one's own lists, and Esc all again; an id that nothing has is told`() async throws
  {
    try await ReelAtTerminal.run(["--demo"]) { reel in
      try await reel.press("gm")
      let mine = try await reel.screen()
      #expect(mine.line(with: "Playlists: mine").isEmpty == false)
      #expect(mine.line(with: "Watch history").isEmpty)
      try await reel.press(.escape)
      #expect(try await reel.screen().line(with: "Playlists: mine").isEmpty)
      try await reel.press(":")
      try await reel.write("go XyZ98765")
      try await reel.press(.enter)
      #expect(try await reel.screen().status.contains("this project has no list and no recording XyZ98765"))
    }
  }

  @Test func `A search goes to the first match as it is typed, n to the next one, and Esc forgets it`()
    async throws
  {
    try await ReelAtTerminal.run(["--demo"]) { reel in
      try await reel.press("/")
      try await reel.write("/cart")
      #expect(try await reel.screen().status.hasPrefix("//cart"))
      try await reel.press(.enter)
      let first = try await reel.screen().current
      #expect(first?.contains("/cart") == true)
      try await reel.press("n")
      let second = try await reel.screen().current
      #expect(second?.contains("/cart") == true)
      #expect(second != first)
    }
  }
}
