import DemoPostHog
import Testing

@Suite("Killed in the middle of triage")
struct KillTests {
  @Test(arguments: 0..<5)
  func
    `Whatever the screen called saved is on the server after the next start, once, in order, and can be undone`(
      group: Int
    ) async throws
  {
    for seed in (group * 10)..<(group * 10 + 10) {
      try await withDemoAndState { demo, state in
        let run = KilledRun(seed: seed)
        let left = try await run.carryOut(demo, state)
        try await Self.goOn(left, demo, state)
      }
    }
  }

  @Test(arguments: 0..<8)
  func `A collection made on the spot is made once, whenever the program was killed`(seed: Int) async throws {
    try await withDemoAndState { demo, state in
      var isSaved = false
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
        if seed >= 4 { demo.inject(Fault(.loseAnswer, route: .playlists, method: "POST", times: 1)) }
        try await reel.press("a")
        try await reel.write("Brand new")
        await reel.hit("\r")
        try await reel.watch(frames: [0, 1, 2, .max][seed % 4])
        _ = try await reel.signal(9)
        let status = try await reel.screen().status
        isSaved = status.contains(": saved") || status.contains(": done")
      }
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
        try await reel.settled()
        let shown = try await reel.screen().lines.count { $0.contains("│  Brand new ") }
        #expect(shown == demo.playlists(named: "Brand new").count)
      }
      let made = demo.playlists(named: "Brand new")
      #expect(made == [Array(demo.recordings.prefix(1))] || (made.isEmpty && !isSaved))
      #expect(try await state.unsettled(for: demo) == 0)
    }
  }

  /// The second start: it sends what is left, says so, and `u` takes the last decision back.
  private static func goOn(_ left: KilledRun.Left, _ demo: RunningDemo, _ state: SharedState) async throws {
    let comment = Comment(rawValue: left.description)
    let before = try demo.heldInLanes
    demo.clearFaults()
    try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
      try await reel.settled()
      let filed = try #require(try left.decisions.filedOnServer(demo), comment)
      #expect(filed >= left.committed, comment)
      let status = try await reel.screen().status
      #expect(before == (try demo.heldInLanes) || status.contains("goes on: "), comment)
      #expect(try await state.unsettled(for: demo) == 0, comment)
      guard filed > 0 else { return }
      try await reel.press("u")
      try await reel.settled()
      #expect(try await reel.screen().status.contains("[ok] taken back: 1 recording → "), comment)
      #expect(try left.decisions.filedOnServer(demo) == filed - 1, comment)
    }
    #expect(try await state.unsettled(for: demo) == 0, comment)
  }
}

extension RunningDemo {
  fileprivate var heldInLanes: [[String]] {
    get throws { try Decisions.lanes.map { try collection($0.name) } }
  }
}

/// A run of triage that ends by SIGKILL; what happens in it follows from its seed alone.
private struct KilledRun {
  /// What is known when the program is gone.
  struct Left: CustomStringConvertible {
    var seed: Int
    var decisions: Decisions
    /// So many filings were on disk, said the screen.
    var committed: Int
    var screen: Screen
    var description: String { "seed \(seed), \(committed) called saved\n\(screen.testDescription)" }
  }

  let seed: Int
  private let keys: String
  /// How many frames are watched before each key, and after the last one; the most are all until it is idle.
  private let watched: [Int]
  private let watchedLast: Int
  private let trouble: [Fault]

  init(seed: Int) {
    var numbers = Numbers(state: UInt64(seed) &* 0x9E37_79B9 &+ 7)
    self.seed = seed
    keys = String((0..<(1 + numbers.below(12))).map { _ in Array("1212120")[numbers.below(7)] })
    watched = keys.map { _ in [0, 0, 1, 2, 3][numbers.below(5)] }
    watchedLast = [0, 1, 2, .max][seed % 4]
    trouble =
      switch seed / 4 % 5 {
      case 0: [Fault(.throttle(retryAfter: 30), route: .membership)]
      case 1: [Fault(.loseAnswer, route: .membership), Fault(.loseAnswer, route: .bulkMembership)]
      case 2: [Fault(.slow(milliseconds: 150))]
      default: []
      }
  }

  func carryOut(_ demo: RunningDemo, _ state: SharedState) async throws -> Left {
    var left = Left(seed: seed, decisions: try Decisions(on: demo), committed: 0, screen: Screen(""))
    try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
      trouble.forEach(demo.inject)
      try await reel.press("T")
      for lane in Decisions.lanes {
        // Not all at once: that would be a paste.
        try await reel.press(Keystroke(stringLiteral: String(lane.digit)))
        try await reel.write(lane.typed)
        await reel.hit("\r")
        left.decisions.press(lane.digit)
      }
      for (key, frames) in zip(keys, watched) {
        try await reel.watch(frames: frames)
        await reel.hit(String(key))
        left.decisions.press(key)
      }
      try await reel.watch(frames: watchedLast)
      _ = try await reel.signal(9)
      left.screen = try await reel.screen()
      left.committed = left.decisions.filed(in: left.screen.calledSaved)
    }
    return left
  }
}

extension Screen {
  /// How many rows are done for good, by what is shown: the last decision is saved, and with it all before
  /// it.
  fileprivate var calledSaved: Int {
    guard status.contains(": saved") || status.contains(": done"),
      let done = lines.first?.firstMatch(of: /TRIAGE (\d+) done/)
    else { return 0 }
    return Int(done.1) ?? 0
  }
}

/// The same numbers for the same seed.
private struct Numbers {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
