import Foundation
import Recordings
import Testing

@testable import Fetching

@Suite("Events of a session")
struct SessionEventsTests {
  private let clock = StillClock()
  private var session: SessionSpan { .ended("a", ago: 10_000, clock) }

  private func event(_ name: String, _ time: Int64) -> QueriedEvent {
    QueriedEvent(uuid: "\(name)\(time)", event: AnalyticsEvent(name: name, time: time))
  }

  private func observation(_ title: String?, _ time: Int64) -> QueriedEvent {
    QueriedEvent(
      event: AnalyticsEvent(name: "$recording_observed", time: time),
      observation: title.map { RecordingObservation(title: $0) })
  }

  @Test func `They come in the order of time, with the newest observation`() async throws {
    let desk = EventsDesk { [self] (query) throws(FetchFailure) in
      query.subject == .observations
        ? .page(EventsPage(events: [observation("old", 1), observation(nil, 9), observation("new", 5)]))
        : .page(EventsPage(events: [event("b", 2), event("a", 1)], unreadable: 3))
    }
    let told = try await desk.fetching(clock).source.sessionEvents(project, session, .user)
    #expect(told.events.map(\.name) == ["a", "b"] && told.observation?.title == "new")
    #expect(told.isComplete && told.unreadable == 3)
    let asked = try #require(desk.queries.first { $0.subject == .everything })
    #expect(asked.from == session.start.addingTimeInterval(-86_400))
    #expect(asked.to == session.end.addingTimeInterval(86_400))
    let scans = try #require(desk.queries.first { $0.subject == .observations })
    #expect(scans.from == session.start && scans.to >= clock.now)
  }

  @Test func `Without an observation it is an answer, too`() async throws {
    let desk = EventsDesk { [self] (query) throws(FetchFailure) in
      if query.subject == .observations { throw .queryTooHeavy }
      return .page(EventsPage(events: [event("a", 1)]))
    }
    let told = try await desk.fetching(clock).source.sessionEvents(project, session, .user)
    #expect(told.events.count == 1 && told.observation == nil && told.isComplete)
  }

  @Test func `A session with more events than are read says so`() async throws {
    let desk = EventsDesk { [self] (query) throws(FetchFailure) in
      let number = Int64(query.after?.uuid ?? "0") ?? 0
      return .page(
        EventsPage(events: [event("a", number)], next: EventPlace(timestamp: "t", uuid: "\(number + 1)")))
    }
    let told = try await desk.fetching(clock).source.sessionEvents(project, session, .user)
    #expect(told.events.count == 2 && !told.isComplete)
  }

  @Test func `It is asked for once a minute`() async throws {
    let desk = EventsDesk { (_) throws(FetchFailure) in .page(EventsPage(events: [])) }
    let source = desk.fetching(clock).source
    let session = session
    for _ in 1...3 { _ = try await source.sessionEvents(project, session, .user) }
    #expect(desk.queries.count { $0.subject == .everything } == 1)
    _ = try await source.sessionEvents(project, session, .refresh)
    #expect(desk.queries.count { $0.subject == .everything } == 2)
  }

  @Test func `A missing scope costs one call`() async throws {
    let desk = EventsDesk { (_) throws(FetchFailure) in throw .missingScope("query:read") }
    let source = desk.fetching(clock).source
    for _ in 1...2 {
      await #expect(throws: FetchFailure.missingScope("query:read")) {
        try await source.sessionEvents(project, session, .user)
      }
    }
    #expect(desk.queries.count == 1)
  }

  @Test func `Its failure is told`() async throws {
    let desk = EventsDesk { (_) throws(FetchFailure) in throw .keyRejected }
    await #expect(throws: FetchFailure.keyRejected) {
      try await desk.fetching(clock).source.sessionEvents(project, session, .user)
    }
  }
}
