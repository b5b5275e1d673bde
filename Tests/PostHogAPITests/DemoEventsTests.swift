import DemoPostHog
import Foundation
import Recordings
import Testing

@testable import PostHogAPI

/// The very questions that Reel asks, answered by the demo from what its recordings hold.
@Suite("Events of the demo")
struct DemoEventsTests {
  private static let project = ProjectID(1)
  /// On a clock that stands still.
  private static let configuration = DemoConfiguration(
    profile: .cloud2026, seed: 7, recordings: 400, clock: { Date(timeIntervalSince1970: 1_795_251_600) })

  private func withDemo(
    key: DemoKey = .allScopes, _ test: (PostHogClient, RunningDemo) async throws -> Void
  ) async throws {
    let demo = try await DemoPostHog.start(Self.configuration)
    do {
      try await ask(demo.host, key: key.value) { try await test($0, demo) }
    } catch {
      await demo.stop()
      throw error
    }
    await demo.stop()
  }

  private func recordings(_ client: PostHogClient) async throws -> [Recording] {
    try await client.recordings(Self.project, .matching(RecordingsQuery(dateFrom: "-30d"))).rows
      .compactMap(\.recording).filter { $0.ongoing != true && $0.startURL != nil }
  }

  private func question(_ subject: EventsQuery.Subject, _ recordings: [Recording]) throws -> EventsQuery {
    let starts = recordings.compactMap(\.startTime)
    return EventsQuery(
      subject, of: recordings.map(\.id), from: try #require(starts.min()).addingTimeInterval(-3600),
      to: try #require(starts.max()).addingTimeInterval(90_000))
  }

  private func page(_ client: PostHogClient, _ query: EventsQuery) async throws -> EventsPage {
    guard case .page(let page) = try await client.events(Self.project, query) else {
      throw FetchFailure.busy(until: nil)
    }
    return page
  }

  @Test func `A page of rows gets its errors, with type and message, and what was clicked`() async throws {
    try await withDemo { client, _ in
      let recordings = Array(try await recordings(client).prefix(15))
      let page = try await page(client, try question(.telling, recordings))
      #expect(page.unreadable == 0 && !page.isCut)
      for recording in recordings {
        let events = page.events.filter { $0.session == recording.id }.map(\.event)
        #expect(events.count { $0.name == "$exception" } == recording.consoleErrorCount ?? 0)
        #expect(events.filter { $0.name == "$exception" }.allSatisfy { $0.text?.contains(": ") == true })
        #expect(events.allSatisfy { $0.page != nil })
      }
      #expect(Set(page.events.map(\.event.name)).isSuperset(of: ["$pageview", "$autocapture"]))
    }
  }

  @Test func `All events of a session tell windows and elements`() async throws {
    try await withDemo { client, _ in
      let recording = try #require(
        try await recordings(client).first { ($0.clickCount ?? 0) > 3 })
      let page = try await page(client, try question(.everything, [recording]))
      #expect(page.events.allSatisfy { $0.event.window != nil })
      let clicks = page.events.map(\.event).filter { $0.name == "$autocapture" }
      #expect(clicks.count == recording.clickCount && clicks.contains { $0.text != nil })
    }
  }

  @Test func `Scans are found`() async throws {
    try await withDemo { client, _ in
      var found: [RecordingObservation] = []
      for recording in try await recordings(client).dropFirst(10).prefix(12) {
        let page = try await page(client, try question(.observations, [recording]))
        found += page.events.compactMap(\.observation)
      }
      #expect(
        !found.isEmpty && found.allSatisfy { $0.title != nil && $0.summary != nil && $0.outcome != nil })
    }
  }

  @Test func `A spent reading, a missing scope and a late answer are told apart`() async throws {
    try await withDemo { client, demo in
      let query = try question(.telling, Array(try await recordings(client).prefix(3)))
      demo.inject(Fault(.queryQuota, times: 1))
      let refused = await #expect(throws: FetchFailure.self) { try await page(client, query) }
      guard case .queryQuotaSpent(.some) = refused else {
        Issue.record("\(String(describing: refused))")
        return
      }
      demo.inject(Fault(.asynchronous, times: 1))
      guard case .later(let id) = try await client.events(Self.project, query) else {
        Issue.record("it came at once")
        return
      }
      let later = try await client.laterEvents(Self.project, query, id: id)
      #expect(later == .page(try await page(client, query)))
    }
    try await withDemo(key: .readOnly) { client, _ in
      let query = EventsQuery(.telling, of: [RecordingID("x")], from: .now, to: .now)
      await #expect(throws: FetchFailure.missingScope("query:read")) { try await page(client, query) }
    }
  }
}
