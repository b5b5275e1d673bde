import DemoPostHog
import Testing

@Suite("Two hundred recordings at once, over a bad line")
struct BulkFaultTests {
  @Test(arguments: Trouble.allCases)
  func `Whatever goes wrong on the way, the server holds them all in the end`(_ trouble: Trouble) async throws
  {
    try await withDemoAndState { demo, state in
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
        let screen = try await reel.screen()
        #expect(screen.shows("Empty collection 0"))
        trouble.faults.forEach(demo.inject)
        try await reel.fileTwoHundred(typing: "empty")
        try await reel.settled()
        try await reel.expectDone("200 recordings → Empty collection")
        try await reel.open("empty")
        let collection = try await reel.screen()
        #expect(collection.shows("50 of 200, PostHog shows no more"))
      }
      #expect(demo.writes.count >= 10)
      #expect(try Set(demo.collection("Empty collection")) == Set(demo.recordings.prefix(200)))
      #expect(try demo.collection("Empty collection").count == 200)
      #expect(try await state.unsettled(for: demo) == 0)
    }
  }

  @Test(arguments: 1...3)
  func `Nor does chance matter, with everything at once`(seed: Int) async throws {
    try await withDemoAndState(seed: UInt64(seed)) { demo, state in
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
        Trouble.everything.forEach(demo.inject)
        try await reel.fileTwoHundred(typing: "empty")
        try await reel.settled()
        try await reel.expectDone("200 recordings → Empty collection")
      }
      #expect(try demo.collection("Empty collection").count == 200)
      #expect(try Set(demo.collection("Empty collection")) == Set(demo.recordings.prefix(200)))
      #expect(try await state.unsettled(for: demo) == 0)
    }
  }

  @Test func `A server that goes away and comes back on the same port gets the rest`() async throws {
    try await withDemoAndState { demo, state in
      try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
        demo.inject(Fault(.throttle(retryAfter: 10), route: .bulkMembership, times: 1))
        try await reel.fileTwoHundred(typing: "empty")
        #expect(try await reel.screen().status.contains("done, again at"))
        await demo.stop()
        // What is asked for now hurries what waits.
        try await reel.press("r")
        let alone = try await reel.screen()
        #expect(alone.status.contains("refused the connection") && alone.shows(" queue "))
        let again = try await demo.restarted()
        try await reel.press("r")
        try await reel.settled()
        try await reel.expectDone("200 recordings → Empty collection")
        await again.stop()
      }
      #expect(try Set(demo.collection("Empty collection")) == Set(demo.recordings.prefix(200)))
      #expect(try await state.unsettled(for: demo) == 0)
    }
  }

  @Test func `Of a collection, what it shows is removed although answers are lost, in bulk and one by one`()
    async throws
  {
    for oneByOne in [false, true] {
      try await withDemoAndState { demo, state in
        let before = try demo.collection("Zürich customers")
        try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
          try await reel.open("zürich")
          if oneByOne { demo.inject(.noBulk) }
          demo.inject(Fault(.loseAnswer, route: oneByOne ? .membership : .bulkMembership, times: 3))
          try await reel.press("*", "d")
          try await reel.settled()
          try await reel.expectDone("50 recordings out of Zürich customers", count: false)
        }
        let after = try demo.collection("Zürich customers")
        #expect(after.count == before.count - 50)
        #expect(Set(after).isSubset(of: before))
        #expect(try await state.unsettled(for: demo) == 0)
      }
    }
  }

  @Test func `A collection made on the spot is made once, whatever became of the answer`() async throws {
    for fault in [Fault.Kind.loseAnswer, .cut, .drop, .throttle(retryAfter: 1)] {
      try await withDemoAndState { demo, state in
        try await ReelAtTerminal.run(demo: demo, environment: state.environment) { reel in
          demo.inject(Fault(fault, route: .playlists, method: "POST", times: 1))
          try await reel.fileTwoHundred(typing: "Brand new")
          try await reel.settled()
          try await reel.expectDone("200 recordings → new collection Brand new")
        }
        #expect(demo.playlists(named: "Brand new").map(Set.init) == [Set(demo.recordings.prefix(200))])
        #expect(try await state.unsettled(for: demo) == 0)
      }
    }
  }
}

/// What goes wrong with the calls that add to a collection.
enum Trouble: CaseIterable {
  case none, slow, busy, failing, cut, throttled, answersLost, webPages, dropped
  case oneByOne, oneByOneFailing, oneByOneLost

  var faults: [Fault] {
    switch self {
    case .none: []
    case .slow: [Fault(.slow(milliseconds: 30), route: .bulkMembership)] + Self.bulk(.cut, 1)
    case .busy: Self.bulk(.refuse(status: 503, body: ""), 3)
    case .failing:
      Self.bulk(.refuse(status: 500, body: ""), 2) + Self.single(.refuse(status: 500, body: ""), 2)
    case .cut: Self.bulk(.cut, 3)
    case .throttled: Self.bulk(.throttle(retryAfter: 1), 2)
    case .answersLost: Self.bulk(.loseAnswer, 3)
    case .webPages: Self.bulk(.html, 3)
    case .dropped: Self.bulk(.drop, 3)
    case .oneByOne:
      [.noBulk] + Self.single(.slow(milliseconds: 2), 20) + Self.single(.throttle(retryAfter: 1), 1)
    case .oneByOneFailing:
      [.noBulk] + Self.single(.cut, 1) + Self.single(.refuse(status: 503, body: ""), 1)
        + Self.single(.html, 1)
    case .oneByOneLost: [.noBulk] + Self.single(.drop, 2) + Self.single(.loseAnswer, 2)
    }
  }

  static let everything = [
    Fault(.slow(milliseconds: 20), probability: 0.3),
    Fault(.loseAnswer, route: .bulkMembership, probability: 0.3),
    Fault(.refuse(status: 500, body: ""), route: .bulkMembership, probability: 0.2),
    Fault(.drop, route: .membership, times: 2, probability: 0.1),
    Fault(.loseAnswer, route: .membership, times: 2, probability: 0.2),
  ]

  private static func bulk(_ kind: Fault.Kind, _ times: Int) -> [Fault] {
    [Fault(kind, route: .bulkMembership, times: times)]
  }

  private static func single(_ kind: Fault.Kind, _ times: Int) -> [Fault] {
    [Fault(kind, route: .membership, times: times)]
  }
}

extension Fault {
  /// A server without the bulk calls.
  static let noBulk = Fault(.refuse(status: 405, body: ""), route: .bulkMembership)
}

extension ReelAtTerminal {
  /// Takes the first two hundred rows and files them into the collection that is typed, in one step.
  fileprivate func fileTwoHundred(typing name: String) throws {
    // The end of the list, until enough of it is there.
    while try !screen().shows("/200") && !screen().shows("/300") { try press("G") }
    try press("gg", "v")
    try write(":200")
    try press(.enter, "v", "a")
    try write(name)
    try press(.enter)
  }

  fileprivate func open(_ name: String) throws {
    try press("1", "/")
    try write(name)
    try press(.enter, .enter)
  }

  /// The status line, the queue and the count of the collection say what the server holds.
  fileprivate func expectDone(_ sentence: String, count: Bool = true) throws {
    let screen = try screen()
    #expect(screen.status.contains("[ok] \(sentence): done"))
    #expect(!screen.shows(" queue "))
    if count {
      #expect(screen.lines.contains { $0.contains(/│  (Empty|Brand new)[^│]* 200 [ 0-9]*│/) })
    }
  }
}
