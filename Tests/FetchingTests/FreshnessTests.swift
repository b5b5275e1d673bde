import Foundation
import Recordings
import Synchronization
import Testing

@testable import Fetching

@Suite("The same question is not asked twice within its freshness")
struct FreshnessTests {
  private let clock = StillClock()
  private let asked = Asked()
  private let list = PlaylistID("list")

  /// Answers every list with a page that has another one after it, and notes what was asked.
  private func fetching() -> FetchActor {
    var calls = FetchCalls.unexpected
    calls.recordings = { (_, listing, mark, _) throws(FetchFailure) in
      self.asked.note("\(Self.name(listing)) \(Self.name(mark))")
      return RecordingPage(rows: [], next: .offset(100))
    }
    calls.playlists = { (_, query) throws(FetchFailure) in
      self.asked.note("playlists \(query.offset)")
      return PlaylistPage(playlists: [])
    }
    return FetchActor(calls: calls, clock: clock.clock)
  }

  private static func name(_ listing: RecordingListing) -> String {
    switch listing {
    case .matching(let query): query.order.rawValue
    case .collection(let id), .synthetic(let id, _): id.text
    }
  }

  private static func name(_ mark: PageToken?) -> String {
    switch mark {
    case nil: "first"
    case .offset(let offset): String(offset)
    case .cursor(let cursor): cursor
    }
  }

  private func page(
    _ fetching: FetchActor, _ listing: RecordingListing = .recent, _ mark: PageToken? = nil,
    _ priority: Priority = .user
  ) async throws { _ = try await fetching.recordings(project, listing, mark, priority) }

  private func take() -> [String] { asked.take() }

  @Test func `Half a minute where new recordings come first, a minute elsewhere; a kept page tells its age`()
    async throws
  {
    let fetching = fetching()
    let longest = RecordingListing.matching(RecordingsQuery(order: .duration))
    let start = clock.now
    for _ in 0..<2 {
      try await page(fetching)
      try await page(fetching, longest)
      try await page(fetching, .recent, .offset(100))
      #expect(try await fetching.recordings(project, longest, nil, .user).fetchedAt == start)
      clock.pass(.seconds(29))
    }
    #expect(take() == ["start_time first", "duration first", "start_time 100"])
    clock.pass(.seconds(1))
    try await page(fetching)
    try await page(fetching, longest)
    #expect(take() == ["start_time first"])
    clock.pass(.seconds(1))
    try await page(fetching, longest)
    #expect(take() == ["duration first"])
  }

  @Test
  func
    `A refresh asks anew, and so do the pages after it; following asks and leaves the others what is kept`()
    async throws
  {
    let fetching = fetching()
    try await page(fetching)
    try await page(fetching, .recent, .offset(100))
    try await page(fetching, .recent, nil, .following)
    try await page(fetching, .recent, .offset(100))
    #expect(take() == ["start_time first", "start_time 100", "start_time first"])
    try await page(fetching, .recent, nil, .refresh)
    try await page(fetching, .recent, .offset(100))
    #expect(take() == ["start_time first", "start_time 100"])
  }

  @Test func `Following that is held back takes nothing from what is kept`() async throws {
    let fetching = fetching()
    for _ in 0..<10 { try await page(fetching, .recent, nil, .following) }
    _ = take()
    await #expect(throws: FetchFailure.throttled(until: clock.now.addingTimeInterval(60))) {
      try await page(fetching, .recent, nil, .following)
    }
    try await page(fetching)
    #expect(take().isEmpty)
  }

  @Test func `Eight pages are kept, the newest`() async throws {
    let fetching = fetching()
    for offset in 1...9 {
      try await page(fetching, .recent, .offset(offset))
      clock.pass(.seconds(1))
    }
    _ = take()
    for offset in [9, 2, 1] { try await page(fetching, .recent, .offset(offset)) }
    #expect(take() == ["start_time 1"])
  }

  @Test func `Filing forgets the collection, the built-in lists and the counts; other lists stay`()
    async throws
  {
    let fetching = fetching()
    let ask = {
      try await page(fetching)
      try await page(fetching, .collection(list))
      try await page(fetching, .collection(PlaylistID("other")))
      try await page(fetching, .synthetic(PlaylistID("synthetic-x"), count: 9))
      _ = try await fetching.playlists(project, PlaylistsQuery(), .user)
    }
    try await ask()
    _ = take()
    await fetching.invalidateMembers([RecordingID("a")], of: list, in: project)
    try await ask()
    #expect(take() == ["list first", "synthetic-x first", "playlists 0"])
  }

  @Test func `What is viewed or deleted may stand in any list`() async throws {
    let fetching = fetching()
    try await page(fetching)
    try await page(fetching, .collection(list))
    _ = take()
    await fetching.invalidateRows([RecordingID("a")], in: project)
    try await page(fetching)
    try await page(fetching, .collection(list))
    #expect(take() == ["start_time first", "list first"])
  }

  @Test func `Playlists are asked again after one was made, or by a refresh`() async throws {
    let fetching = fetching()
    let ask = { (priority: Priority) in
      _ = try await fetching.playlists(project, PlaylistsQuery(), priority)
    }
    try await ask(.user)
    try await ask(.user)
    #expect(take().count == 1)
    try await ask(.refresh)
    #expect(take().count == 1)
    await fetching.invalidatePlaylists(in: project)
    try await ask(.user)
    #expect(take().count == 1)
  }
}

/// What was asked, in order.
private final class Asked: Sendable {
  private let questions = Mutex<[String]>([])

  func note(_ question: String) { questions.withLock { $0.append(question) } }

  func take() -> [String] {
    questions.withLock { questions in
      defer { questions = [] }
      return questions
    }
  }
}
