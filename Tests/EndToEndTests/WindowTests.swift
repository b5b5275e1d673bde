import Testing

@Suite("The window")
struct WindowTests {
  @Test func `The panes follow the size: three columns, list over detail, one pane, and back`() async throws {
    try await ReelAtTerminal.run(["--demo"]) { reel in
      let wide = try await reel.screen()
      try await reel.resize(columns: 80, rows: 24)
      let small = try await reel.screen()
      #expect(!small.shows("1 Playlists"))
      #expect(small.shows("2 Recordings"))
      #expect(small.shows("3 Detail"))
      #expect(small.current?.prefix(9) == wide.current?.prefix(9))
      try await reel.resize(columns: 60, rows: 20)
      let tiny = try await reel.screen()
      #expect(!tiny.shows("3 Detail"))
      #expect(tiny.recordings.count >= 15)
      #expect(tiny.lines.allSatisfy { $0.count <= 60 })
      try await reel.resize(columns: 132, rows: 40)
      #expect(try await reel.screen().recordings == wide.recordings)
    }
  }

  @Test func `Ctrl-Z gives the terminal to the shell as it was; brought back, the screen is whole again`()
    async throws
  {
    try await ReelAtTerminal.run(["--demo"]) { reel in
      let before = try await reel.screen()
      try await reel.pressToStop(.ctrlZ)
      #expect(await reel.hasItsModesBack)
      #expect(!(try await reel.screen()).shows("2 Recordings"))
      try await reel.bringBack()
      let after = try await reel.screen()
      #expect(after.recordings == before.recordings)
      try await reel.press("j")
      #expect(try await reel.screen().current == before.recordings[1])
    }
  }

  @Test(arguments: Ending.allCases)
  func `Every end gives the terminal back as it was`(_ ending: Ending) async throws {
    try await ReelAtTerminal.run(["--demo"]) { reel in
      #expect(!(await reel.hasItsModesBack))
      let status = try await ending.carryOut(on: reel)
      #expect(status == ending.status)
      #expect(await reel.hasItsModesBack)
      #expect(await reel.everythingSent().contains("\u{1B}[?1049l"))
      #expect(!(try await reel.screen()).shows("2 Recordings"))
    }
  }

  @Test func `A window that is closed ends the program`() async throws {
    try await ReelAtTerminal.run(["--demo"]) { reel in
      let status = try await reel.hangUp()
      #expect(status == 129)
    }
  }
}

/// How a person, or the system, ends a program.
enum Ending: CaseIterable {
  case quitKey, ctrlCTwice, backFromThePlaylists, terminate, hangUpSignal, interrupt, crash

  var status: Int32 {
    switch self {
    case .quitKey, .ctrlCTwice, .backFromThePlaylists: 0
    case .terminate: 128 + 15
    case .hangUpSignal: 128 + 1
    case .interrupt: 128 + 2
    case .crash: 128 + 11
    }
  }

  func carryOut(on reel: ReelAtTerminal) async throws -> Int32? {
    switch self {
    case .quitKey: return try await reel.pressToEnd("Q")
    case .ctrlCTwice:
      try await reel.press(.ctrlC)
      return try await reel.pressToEnd(.ctrlC)
    case .backFromThePlaylists:
      try await reel.press("1")
      return try await reel.pressToEnd("q")
    case .terminate: return try await reel.signal(15)
    case .hangUpSignal: return try await reel.signal(1)
    case .interrupt: return try await reel.signal(2)
    case .crash: return try await reel.signal(11)
    }
  }
}
