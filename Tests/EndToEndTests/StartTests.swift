import Testing

@Suite("Starting")
struct StartTests {
  @Test func `The demo shows playlists, recordings and the detail of the first row`() async throws {
    try await ReelAtTerminal.run(["--demo"]) { reel in
      let screen = try await reel.screen()
      #expect(screen.shows("1 Playlists"))
      #expect(screen.shows("2 Recordings"))
      #expect(screen.shows("3 Detail"))
      #expect(screen.shows("COLLECTIONS"))
      #expect(screen.recordings.count > 20)
      #expect(screen.current == screen.recordings.first)
      #expect(screen.shows("[Timeline]"))
      #expect(screen.shows("; reads what happened"))
    }
  }

  @Test func `Without a key three lines say what to do, the status is 2, and the screen is left alone`()
    async throws
  {
    try await ReelAtTerminal.run { reel in
      #expect(await reel.exitStatus == 2)
      let said = await reel.everythingSent()
      #expect(said.split(separator: "\r\n").count == 3)
      #expect(said.contains("export POSTHOG_PERSONAL_API_KEY="))
      #expect(said.contains("reel --demo"))
      #expect(!said.contains("\u{1B}["))
    }
  }
}
