import Foundation
import Recordings
import Synchronization
import Testing

@testable import RecordingLibrary

@Suite struct ListingTests {
  /// Reads a list and answers its events as short texts, and how it ended.
  private func read(
    _ source: ScriptedSource, _ question: RecordingsQuestion = RecordingsQuestion(.all),
    upTo limit: Int? = nil,
    stopAfter most: Int = .max
  ) async throws(LibraryFailure) -> (events: [String], summary: ListSummary) {
    let events = Mutex<[String]>([])
    let summary = try await source.library().recordings(question, in: project, upTo: limit) { event in
      events.withLock { events in
        events.append(event.text)
        return events.count < most
      }
    }
    return (events.withLock { $0 }, summary)
  }

  @Test func `A list is read to its end, the pages behind the first one large and within the quota`()
    async throws
  {
    let source = ScriptedSource([
      .success(.of("a", "b", next: .cursor("2"))), .success(.of("c", next: .cursor("3"))), .success(.of("d")),
    ])
    let (events, summary) = try await read(source)
    #expect(events == ["a b", "c", "d"])
    #expect(summary.end == .whole)
    #expect(source.calls.map(\.token) == [nil, .cursor("2"), .cursor("3")])
    #expect(source.calls.map(\.priority) == [.user, .background, .background])
    #expect(source.calls.map(\.listing.limit) == [100, 500, 500])
  }

  @Test func `No more is asked than what is wanted`() async throws {
    let source = ScriptedSource([
      .success(.of("a", "b", next: .cursor("2"))), .success(.of("c", "d", next: .cursor("3"))),
    ])
    let (events, summary) = try await read(source, upTo: 3)
    #expect(events == ["a b", "c"])
    #expect(summary.end == .limit)
    #expect(source.calls.count == 2)
  }

  @Test
  func `A list for which it is settled what is asked is read to its end, and nothing kept is good enough`()
    async throws
  {
    let source = ScriptedSource([
      .success(.of("A", "b", next: .cursor("2"))), .failure(.serverFailed(status: 500, detail: nil)),
      .success(.of("A", "b", next: .cursor("2b"))),
      .failure(.throttled(until: start.addingTimeInterval(40))), .success(.of("C")),
    ])
    let words = try FilterLine(parsing: "errors>0").words
    let list = ListRequest(
      .matching(RecordingsQuery()), matcher: RecordingMatcher(words, at: start, in: .gmt))
    let events = Mutex<[String]>([])
    let summary = try await source.library().recordings(list, in: project) { event in
      events.withLock { $0.append(event.text) }
      return true
    }
    #expect(events.withLock { $0 } == ["A", "anew", "wait 40", "C"])
    #expect(summary.filteredOut == 1)
    #expect(source.calls.allSatisfy { $0.priority == .renewal })
  }

  @Test func `A first page that fails ends the reading of a list`() async {
    let source = ScriptedSource([.failure(.notFound)])
    await #expect(throws: FetchFailure.notFound) {
      _ = try await source.library().recordings(ListRequest(.matching(RecordingsQuery())), in: project) { _ in
        true
      }
    }
  }

  @Test func `A receiver that wants no more ends the reading`() async throws {
    let source = ScriptedSource([.success(.of("a", next: .cursor("2"))), .success(.of("b"))])
    let (events, summary) = try await read(source, stopAfter: 1)
    #expect(events == ["a"])
    #expect(summary.end == .stopped)
  }

  @Test func `A server that cannot read its cursor is read anew, and no row comes twice`() async throws {
    let source = ScriptedSource([
      .success(.of("a", "b", next: .cursor("2"))), .failure(.serverFailed(status: 500, detail: nil)),
      .success(.of("new", "a", next: .cursor("2b"))), .success(.of("b", "c")),
    ])
    let (events, summary) = try await read(source)
    #expect(events == ["a b", "anew", "new", "c"])
    #expect(summary.rows == 4)
  }

  @Test func `A page that repeats is the end`() async throws {
    let source = ScriptedSource([
      .success(.of("a", next: .offset(1))), .success(.of("a", next: .offset(2))), .success(.of("z")),
    ])
    let (events, _) = try await read(source)
    #expect(events == ["a"])
    #expect(source.calls.count == 2)
  }

  @Test func `Where the quota has no room, reading waits until it has`() async throws {
    let source = ScriptedSource([
      .success(.of("a", next: .cursor("2"))),
      .failure(.throttled(until: start.addingTimeInterval(40))), .success(.of("b")),
    ])
    let (events, _) = try await read(source)
    #expect(events == ["a", "wait 40", "b"])
    #expect(source.waited == [start.addingTimeInterval(40)])
  }

  @Test func `A moment that is over already is not asked for without end`() async throws {
    let source = ScriptedSource([
      .success(.of("a", next: .cursor("2"))),
      .failure(.throttled(until: start.addingTimeInterval(-9))), .success(.of("b")),
    ])
    _ = try await read(source)
    #expect(source.waited == [start.addingTimeInterval(1)])
  }

  @Test func `A first page that is throttled is a failure: whoever asks decides`() async {
    let failure = FetchFailure.throttled(until: start.addingTimeInterval(40))
    await #expect(throws: LibraryFailure.fetch(failure)) {
      _ = try await read(ScriptedSource([.failure(failure)]))
    }
  }

  @Test func `An older server is asked without what it refuses, and viewed rows are left out here`()
    async throws
  {
    let refusal = Refusal(status: 400, detail: "hide_viewed_recordings: Extra inputs")
    var viewed = Recording(id: RecordingID("seen"))
    viewed.viewed = true
    var page = RecordingPage.of("a")
    page.rows.append(.recording(viewed))
    let source = ScriptedSource([.failure(.refused(refusal)), .success(page)])
    let (events, summary) = try await read(source, RecordingsQuestion(.unviewed))
    #expect(events == ["without 1", "a"])
    #expect(summary.filteredOut == 1)
  }

  @Test func `Words about a collection are held against its rows, and its order is made here`() async throws {
    let source = ScriptedSource([.success(.of("A", "b", "C"))])
    let playlist = Playlist(id: PlaylistID("p"), type: .collection)
    let line = try FilterLine(parsing: "errors>0 order:errors")
    let (events, summary) = try await read(source, RecordingsQuestion(.playlist(playlist), filter: line))
    #expect(events == ["A C"])
    #expect(summary.filteredOut == 1)
  }

  @Test func `Of a collection the server shows fifty, and that it holds more is told`() async throws {
    var playlist = Playlist(id: PlaylistID("p"), type: .collection)
    playlist.counts.collection.count = 80
    var page = RecordingPage(rows: [])
    page.rows = (0..<50).map { .recording(Recording(id: RecordingID("r\($0)"))) }
    let (_, summary) = try await read(
      ScriptedSource([.success(page)]), RecordingsQuestion(.playlist(playlist)))
    #expect(summary.end == .shownInPart(of: 80))
  }
}

extension ListEvent {
  fileprivate var text: String {
    switch self {
    case .rows(let rows): rows.map { $0.id?.text ?? "?" }.joined(separator: " ")
    case .waiting(let moment, _): "wait \(Int(moment.timeIntervalSince(start)))"
    case .beganAnew: "anew"
    case .notApplied(let parts): "without \(parts.count)"
    }
  }
}

extension RecordingListing {
  fileprivate var limit: Int? {
    if case .matching(let query) = self { query.limit } else { nil }
  }
}
