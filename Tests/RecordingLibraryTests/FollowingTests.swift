import Foundation
import Recordings
import Synchronization
import Testing

@testable import RecordingLibrary

@Suite("Following a list")
struct FollowingTests {
  /// Follows until the script is over, which ends as a list that is gone.
  private func follow(_ script: [ScriptedSource.Answer], showing: Int = 0) async throws -> (
    events: [String], waited: [Date], calls: Int
  ) {
    let source = ScriptedSource(script)
    let events = Mutex<[String]>([])
    await #expect(throws: LibraryFailure.fetch(.notFound)) {
      try await source.library().follow(
        RecordingsQuestion(.all), in: project, showing: showing, pause: 10
      ) { event in
        events.withLock { $0.append(event.text) }
        return true
      }
    }
    return (events.withLock { $0 }, source.waited, source.calls.count)
  }

  @Test func `What is new comes once, the oldest first`() async throws {
    let (events, waited, _) = try await follow([
      .success(.of("b", "a")), .success(.of("d", "c", "b", "a")), .success(.of("d", "c", "b")),
      .success(.of("e", "d", "c")),
    ])
    #expect(events == ["c d", "e"])
    #expect(waited == Array(repeating: start.addingTimeInterval(10), count: 4))
  }

  @Test func `Rows of the first look come only where they are wanted`() async throws {
    let (events, _, _) = try await follow(
      [.success(.of("c", "b", "a")), .success(.of("c", "b"))], showing: 2)
    #expect(events == ["b c"])
  }

  @Test func `A list that was empty is new as a whole`() async throws {
    let (events, _, _) = try await follow([.success(.of()), .success(.of("b", "a"))])
    #expect(events == ["a b"])
  }

  @Test func `A row that moves up because others left is not new`() async throws {
    let (events, _, _) = try await follow([.success(.of("c", "b")), .success(.of("b", "old"))])
    #expect(events.isEmpty)
  }

  @Test func `Where more came than a page shows, the pages behind it are read`() async throws {
    let (events, _, calls) = try await follow([
      .success(.of("a")), .success(.of("e", "d", next: .cursor("2"))), .success(.of("c", "a")),
    ])
    #expect(events == ["c d e"])
    #expect(calls == 4)
  }

  @Test func `A wait that the server names is waited out, and nothing comes twice`() async throws {
    let until = start.addingTimeInterval(600)
    let (events, waited, _) = try await follow([
      .success(.of("a")), .failure(.throttled(until: until)), .success(.of("b", "a")),
    ])
    #expect(events == ["waiting", "b"])
    #expect(waited.dropFirst().first == until)
  }

  @Test func `A moment that is over repeats no call at once`() async throws {
    let (_, waited, _) = try await follow([
      .success(.of("a")), .failure(.throttled(until: start.addingTimeInterval(-50))),
    ])
    #expect(waited.last == start.addingTimeInterval(1))
  }

  @Test func `Who wants no more gets no more`() async throws {
    let source = ScriptedSource([.success(.of("a")), .success(.of("b", "a"))])
    try await source.library().follow(RecordingsQuestion(.all), in: project) { _ in false }
    #expect(source.calls.map(\.priority) == [.following, .following])
  }
}

extension FollowEvent {
  fileprivate var text: String {
    switch self {
    case .rows(let rows): rows.compactMap { $0.id?.text }.joined(separator: " ")
    case .gap: "gap"
    case .waiting: "waiting"
    }
  }
}
