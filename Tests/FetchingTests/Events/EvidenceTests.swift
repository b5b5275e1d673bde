import DatabaseTestSupport
import Foundation
import PostHogAPI
import Recordings
import Testing

@testable import Fetching

@Suite("Evidence in the rows")
struct EvidenceTests {
  private let clock = StillClock()
  private let folder = TemporaryFolder()

  private func desk(_ rule: @escaping EventsDesk.Rule) -> EventsDesk { EventsDesk(rule) }

  private func errors() -> EventsDesk {
    desk { (query) throws(FetchFailure) in
      .page(EventsPage(events: query.sessions.map { .error("broke", in: $0.text) }))
    }
  }

  private func old(_ ids: String...) -> [SessionSpan] { ids.map { .ended($0, ago: 7_200, clock) } }

  // MARK: Asked once

  @Test func `What is final is never asked for again, not even where the user insists`() async throws {
    let desk = errors()
    let source = desk.fetching(clock).source
    let first = try await source.evidence(project, old("a", "b"), .user)
    #expect(first[RecordingID("a")]?.isFinal == true)
    #expect(
      first[RecordingID("a")]?.moments == [EvidenceMoment(.error, at: 1_000, "broke")])
    clock.pass(.seconds(86_400))
    let spans = [SessionSpan.ended("a", ago: 93_600, clock), .ended("b", ago: 93_600, clock)]
    #expect(try await source.evidence(project, spans, .refresh) == first)
    #expect(desk.sessions == ["a b"])
  }

  @Test func `Only what is not known is asked for, each session once`() async throws {
    let desk = errors()
    let source = desk.fetching(clock).source
    _ = try await source.evidence(project, old("a", "b", "a"), .user)
    let all = try await source.evidence(project, old("a", "b", "c"), .user)
    #expect(desk.sessions == ["a b", "c"] && all.count == 3)
  }

  @Test func `A session without events has an empty evidence`() async throws {
    let desk = desk { (_) throws(FetchFailure) in .page(EventsPage(events: [])) }
    let source = desk.fetching(clock).source
    let none = RecordingEvidence(moments: [], origin: .events, isFinal: true)
    #expect(try await source.evidence(project, old("a"), .user) == [RecordingID("a"): none])
    _ = try await source.evidence(project, old("a"), .user)
    #expect(desk.sessions == ["a"])
  }

  @Test func `Events of sessions that nobody asked for are left out`() async throws {
    let desk = desk { (_) throws(FetchFailure) in
      .page(EventsPage(events: [.error("broke", in: "a"), .error("broke", in: "z")]))
    }
    #expect(try await desk.fetching(clock).source.evidence(project, old("a"), .user).count == 1)
  }

  @Test func `What goes on is asked for again after a minute, sooner where the user insists`() async throws {
    let desk = errors()
    let source = desk.fetching(clock).source
    let ongoing = [SessionSpan.ended("a", ago: 0, clock)]
    #expect(try await source.evidence(project, ongoing, .user)[RecordingID("a")]?.isFinal == false)
    for priority in [Priority.user, .prefetch, .background, .following] {
      _ = try await source.evidence(project, ongoing, priority)
    }
    #expect(desk.sessions.count == 1)
    _ = try await source.evidence(project, ongoing, .renewal)
    #expect(desk.sessions.count == 2)
    clock.pass(.seconds(61))
    _ = try await source.evidence(project, ongoing, .prefetch)
    #expect(desk.sessions.count == 3)
  }

  @Test func `A row that went on longer than was known is asked for again`() async throws {
    let desk = errors()
    let source = desk.fetching(clock).source
    var span = SessionSpan.ended("a", ago: 20_000, clock)
    _ = try await source.evidence(project, [span], .user)
    clock.pass(.seconds(3_600))
    span.end += 5_000
    _ = try await source.evidence(project, [span], .user)
    #expect(desk.sessions == ["a", "a"])
  }

  @Test func `Two who ask for the same rows at once share a call`() async throws {
    let calls = Desk<EventsQuery, EventsAnswer>()
    let fetching = errors().fetching(clock) {
      $0.events = { (_, query) throws(FetchFailure) in try await calls.ask(query) }
    }
    let (one, two) = (old("a", "b"), old("b", "a"))
    async let first = fetching.source.evidence(project, one, .user)
    let call = await calls.next()
    async let second = fetching.source.evidence(project, two, .user)
    while await fetching.evidences.waiting(for: EvidenceQuestion(project: project, sessions: one)) < 2 {
      await Task.yield()
    }
    await calls.answer(call, .page(EventsPage(events: [.error("broke", in: "a")])))
    #expect(try await first == (try await second))
    #expect(await calls.openCalls == 0)
  }

  // MARK: Pages

  @Test func `Pages follow each other by the last row, and rows that come twice count once`() async throws {
    let desk = desk { (query) throws(FetchFailure) in
      let place = EventPlace(timestamp: "t\(query.after == nil ? 1 : 2)", uuid: "u")
      switch query.after?.timestamp {
      case nil: return .page(EventsPage(events: [.error("1", in: "a", uuid: "u1")], next: place))
      case "t1":
        return .page(
          EventsPage(
            events: [.error("1", in: "a", uuid: "u1"), .error("2", in: "a", uuid: "u2", time: 2_000)],
            next: place))
      default: return .page(EventsPage(events: [.error("3", in: "a", uuid: "u3", time: 3_000)]))  // String
      }
    }
    let evidence = try await desk.fetching(clock).source.evidence(project, old("a"), .user)
    #expect(evidence[RecordingID("a")]?.moments.compactMap(\.text) == ["1", "2", "3"])
    #expect(evidence[RecordingID("a")]?.isFinal == true)
    #expect(desk.queries.map(\.after?.timestamp) == [nil, "t1", "t2"])
  }

  @Test func `A server without end is left after some pages; what ended before the last row is final`()
    async throws
  {
    let spans = [SessionSpan.ended("early", ago: 50_000, clock), .ended("late", ago: 7_200, clock)]
    let time = Int64((spans[1].start.timeIntervalSince1970 * 1000).rounded())
    let desk = desk { (query) throws(FetchFailure) in
      let number = (query.after.flatMap { Int($0.uuid) } ?? 0) + 1
      return .page(
        EventsPage(
          events: [.error("x", in: "late", uuid: "\(number)", time: time)],
          next: EventPlace(timestamp: "t", uuid: "\(number)")))
    }
    let evidence = try await desk.fetching(clock).source.evidence(project, spans, .user)
    #expect(desk.queries.count == 4)
    #expect(evidence[RecordingID("early")]?.isFinal == true)
    #expect(evidence[RecordingID("late")]?.isFinal == false)
  }

  @Test func `A server that repeats its page is not asked for ever, and nothing is final`() async throws {
    let desk = desk { (_) throws(FetchFailure) in
      .page(EventsPage(events: [], next: EventPlace(timestamp: "t", uuid: "u")))
    }
    let evidence = try await desk.fetching(clock).source.evidence(project, old("a"), .user)
    #expect(desk.queries.count == 2 && evidence[RecordingID("a")]?.isFinal == false)
  }

  @Test func `A question that is too heavy is asked in halves`() async throws {
    let desk = desk { (query) throws(FetchFailure) in
      if query.sessions.count > 1 { throw .queryTooHeavy }
      return .page(EventsPage(events: []))
    }
    let evidence = try await desk.fetching(clock).source.evidence(project, old("a", "b", "c"), .user)
    #expect(evidence.count == 3)
    #expect(desk.sessions == ["a b c", "a", "b c", "b", "c"])
  }

  @Test func `An answer that comes later is asked for now and then, and not for ever`() async throws {
    let later = Script<EventsAnswer>(
      .success(.later(id: "q")), .success(.page(EventsPage(events: [.error("x", in: "a")]))))
    let desk = desk { (_) throws(FetchFailure) in .later(id: "q") }
    let fetching = desk.fetching(clock) {
      $0.laterEvents = { (_, _, _) throws(FetchFailure) in try later.next() }
    }
    let evidence = try await fetching.source.evidence(project, old("a"), .user)
    #expect(evidence[RecordingID("a")]?.moments.count == 1)
    #expect(clock.slept == [.milliseconds(500), .seconds(1)])
    let never = Script<EventsAnswer>(.success(.later(id: "q")))
    let waiting = desk.fetching(clock) {
      $0.laterEvents = { (_, _, _) throws(FetchFailure) in try never.next() }
    }
    await #expect(throws: FetchFailure.busy(until: nil)) {
      try await waiting.source.evidence(project, old("a"), .user)
    }
    #expect(never.calls < 60)
  }

  // MARK: What the key may

  @Test func `A missing scope is learnt once a run`() async throws {
    let desk = desk { (_) throws(FetchFailure) in throw .missingScope("query:read") }
    let source = desk.fetching(clock).source
    for priority in [Priority.user, .refresh, .prefetch] {
      await #expect(throws: FetchFailure.missingScope("query:read")) {
        try await source.evidence(project, old("a"), priority)
      }
      await #expect(throws: FetchFailure.missingScope("query:read")) {
        try await source.sessionEvents(project, old("a")[0], priority)
      }
    }
    #expect(desk.queries.count == 1)
  }

  @Test func `Before it is known that the key may ask, one call is made for any number of groups`()
    async throws
  {
    let desk = desk { (_) throws(FetchFailure) in throw .missingScope("query:read") }
    let source = desk.fetching(clock).source
    let spans = (1...9).map { SessionSpan.ended("\($0)", ago: Double($0) * 500_000, clock) }
    await #expect(throws: FetchFailure.missingScope("query:read")) {
      try await source.evidence(project, spans, .user)
    }
    await #expect(throws: FetchFailure.missingScope("query:read")) {
      try await source.sessionEvents(project, spans[0], .user)
    }
    #expect(desk.queries.count == 1)
  }

  @Test func `Groups that wait for their turn are not asked for when the reading is spent meanwhile`()
    async throws
  {
    let answers = Script<EventsAnswer>(
      .success(.page(EventsPage(events: []))), .failure(.queryQuotaSpent(until: nil)))
    let desk = desk { (_) throws(FetchFailure) in try answers.next() }
    let source = desk.fetching(clock).source
    let spans = (1...12).map { SessionSpan.ended("\($0)", ago: Double($0) * 500_000, clock) }
    #expect(try await source.evidence(project, spans, .user).count == 1)
    #expect(answers.calls <= 4)
    await #expect(throws: FetchFailure.queryQuotaSpent(until: nil)) {
      try await source.evidence(project, spans, .user)
    }
    #expect(answers.calls <= 4)
  }

  @Test func `A key that says what it may is believed without a call`() async throws {
    let desk = errors()
    let keys = Script<Account>(
      .success(Account(key: KeyInfo(scopes: ["session_recording:read"]), project: Project(id: project))),
      .success(Account(key: KeyInfo(scopes: ["*"]), project: Project(id: project))))
    let source = desk.fetching(clock) { $0.account = { () throws(FetchFailure) in try keys.next() } }.source
    _ = try await source.account(.user)
    await #expect(throws: FetchFailure.missingScope("query:read")) {
      try await source.evidence(project, old("a"), .user)
    }
    #expect(desk.queries.isEmpty)
    clock.pass(.seconds(120))
    _ = try await source.account(.user)
    #expect(try await source.evidence(project, old("a"), .user).count == 1)
  }

  @Test(arguments: [
    FetchFailure.keyNotSupported, .notFound, .refused(Refusal(status: 404, detail: "Endpoint not found.")),
    .notPostHog(status: 404, contentType: "text/html"),
  ])
  func `A server without the endpoint is asked once`(_ failure: FetchFailure) async throws {
    let desk = desk { (_) throws(FetchFailure) in throw failure }
    let source = desk.fetching(clock).source
    for _ in 1...2 {
      await #expect(throws: failure) { try await source.evidence(project, old("a"), .user) }
    }
    #expect(desk.queries.count == 1)
  }

  @Test func `A reading that is spent is not asked for until it is back, unless the user insists`()
    async throws
  {
    let reset = FetchFailure.queryQuotaSpent(until: clock.now.addingTimeInterval(7_200))
    let answers = Script<EventsAnswer>(
      .failure(reset), .failure(reset), .success(.page(EventsPage(events: []))))
    let desk = desk { (_) throws(FetchFailure) in try answers.next() }
    let source = desk.fetching(clock).source
    for _ in 1...3 {
      await #expect(throws: reset) { try await source.evidence(project, old("a"), .user) }
    }
    #expect(answers.calls == 1)
    await #expect(throws: reset) { try await source.evidence(project, old("a"), .refresh) }
    #expect(answers.calls == 2)
    clock.pass(.seconds(7_201))
    #expect(try await source.evidence(project, old("a"), .user).count == 1)
  }

  @Test func `Calls are counted in a bucket of their own`() async throws {
    let fetching = errors().fetching(clock)
    _ = try await fetching.source.evidence(project, old("a"), .user)
    let quota = await fetching.source.quota()?.buckets[.queries]
    #expect(quota?.callsThisHour == 1 && quota?.perHour == 2_400 && quota?.perMinute == 240)
  }

  @Test func `One of two groups that fails leaves the other's answer, and is asked for again`() async throws {
    let answers = Script<EventsAnswer>(
      .failure(.serverFailed(status: 500, detail: nil)), .success(.page(EventsPage(events: []))))
    let desk = desk { (query) throws(FetchFailure) in
      query.sessions == [RecordingID("far")] ? try answers.next() : .page(EventsPage(events: []))
    }
    let source = desk.fetching(clock).source
    let spans = [SessionSpan.ended("far", ago: 5_000_000, clock)] + old("near")
    #expect(try await source.evidence(project, spans, .user).keys.map(\.text) == ["near"])
    #expect(try await source.evidence(project, spans, .user).count == 2)
    #expect(desk.sessions.count { $0 == "near" } == 1)
  }

  // MARK: Kept

  private func page(_ ids: String...) -> RecordingPage {
    RecordingPage(rows: ids.map { .recording(Recording(id: RecordingID($0))) })
  }

  private func place(_ key: String = "one") -> CachePlace {
    CachePlace(
      server: "https://posthog.test", key: key, asked: nil, path: folder.database("cache.sqlite").path)
  }

  private func run(_ desk: EventsDesk, key: String = "one") -> RecordingSource {
    desk.fetching(clock, cache: place(key)) { [self] in
      $0.recordings = { (_, _, _, _) throws(FetchFailure) in page("a", "b") }
    }.source
  }

  @Test func `The next run knows what is final, another key does not`() async throws {
    let desk = errors()
    let first = run(desk)
    _ = try await first.recordings(project, .recent, nil, .user)
    let told = try await first.evidence(project, old("a"), .user)
    await first.cache.close()
    let second = run(desk)
    #expect(await second.cache.evidence(project, [RecordingID("a"), RecordingID("b")]) == told)
    #expect(try await second.evidence(project, old("a"), .user) == told)
    await second.cache.close()
    #expect(desk.sessions == ["a"])
    let other = run(desk, key: "two")
    #expect(await other.cache.evidence(project, [RecordingID("a")]) == [:])
    _ = try await other.evidence(project, old("a"), .user)
    #expect(desk.sessions == ["a", "a"])
    await other.cache.close()
  }

  @Test func `What a timeline told serves, until the event store tells more`() async throws {
    let desk = errors()
    let source = run(desk)
    _ = try await source.recordings(project, .recent, nil, .user)
    let timeline = RecordingEvidence(
      moments: [EvidenceMoment(.error, at: 5, "seen")], origin: .events, isFinal: true)
    await source.cache.saveEvidence(project, RecordingID("a"), timeline)
    let told = try await source.evidence(project, old("a"), .user)
    #expect(desk.sessions == ["a"])
    await source.cache.saveEvidence(project, RecordingID("a"), timeline)
    await source.cache.saveEvidence(project, RecordingID("b"), timeline)
    await source.cache.close()
    let later = run(desk)
    let kept = await later.cache.evidence(project, [RecordingID("a"), RecordingID("b")])
    #expect(kept[RecordingID("a")] == told[RecordingID("a")])
    #expect(kept[RecordingID("b")]?.origin == .timeline && kept[RecordingID("b")]?.moments.count == 1)
    await later.cache.close()
  }
}
