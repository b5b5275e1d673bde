import Foundation
import Recordings
import Synchronization
import Testing

@testable import RecordingLibrary

@Suite("Waiting for what was decided", .timeLimit(.minutes(10)))
struct DecisionWaitingTests {
  private let bugs = PlaylistReference(id: PlaylistID("p"), title: "Bugs")
  private let ids = [RecordingID("a"), RecordingID("b")]

  /// A library whose journal tells these notices as soon as a step is recorded.
  private func library(
    _ script: ScriptedSource, closing close: @escaping @Sendable () -> Void = {},
    telling notices: @escaping @Sendable (JournalStep) -> [FetchNotice]
  ) -> RecordingLibrary {
    script.library { source in
      source.journal.record = { (_, step) throws(JournalFailure) in
        for notice in notices(step) { script.tell(notice) }
      }
      source.journal.close = {
        close()
        return .kept
      }
    }
  }

  private func outage(_ failure: FetchFailure) -> FetchNotice {
    .retrying(RetryNotice(failure: failure, at: start))
  }

  private func done(_ entry: JournalEntry) -> FetchNotice { .journal(.settled([entry.id: .done])) }

  @Test func `A server that stays out of reach is not waited for: the rest is in the journal`() async throws {
    let failure = FetchFailure.offline(.connectionRefused)
    let library = library(ScriptedSource()) { [outage = outage(failure)] step in
      [.journal(.settled([step.entries[0].id: .done]))] + Array(repeating: outage, count: 3)
    }
    let outcome = try await library.add(ids, to: bugs, in: project)
    #expect(outcome.done == 1 && outcome.waiting == 1 && !outcome.isSettled)
    #expect(outcome.outage?.failure == failure)
  }

  @Test func `A key that is rejected is not tried again`() async throws {
    let library = library(ScriptedSource()) { [outage = outage(.keyRejected)] _ in [outage] }
    #expect(try await library.markViewed(ids, in: project).waiting == 2)
  }

  @Test func `A call limit is waited out, however often the server says so`() async throws {
    let library = library(ScriptedSource()) { [outage = outage(.throttled(until: nil))] step in
      Array(repeating: outage, count: 9) + step.entries.map { .journal(.settled([$0.id: .done])) }
    }
    let outcome = try await library.add(ids, to: bugs, in: project)
    #expect(outcome.isSettled && outcome.done == 2)
    #expect(outcome.outage == nil)
  }

  @Test func `Called off, it lets what is under way come to its end, and says what waits`() async throws {
    let script = ScriptedSource()
    let recorded = Mutex<JournalStep?>(nil)
    let closed = Mutex(0)
    let (began, begin) = AsyncStream.makeStream(of: Void.self)
    let library = library(
      script,
      closing: {
        closed.withLock { $0 += 1 }
        // What was under way has its answer meanwhile.
        if let entry = recorded.withLock(\.self)?.entries.first {
          script.tell(.journal(.settled([entry.id: .done])))
        }
      },
      telling: { step in
        recorded.withLock { $0 = step }
        begin.yield()
        return []
      })
    let task = Task { try await library.add(ids, to: bugs, in: project) }
    for await _ in began { break }
    task.cancel()
    let outcome = try await task.value
    let closings = closed.withLock(\.self)
    #expect(closings == 1)
    #expect(outcome.done == 1 && outcome.waiting == 1)
  }

  @Test func `What is queued is recorded, and nothing is waited for`() async throws {
    let steps = Mutex(0)
    let library = library(ScriptedSource()) { _ in
      steps.withLock { $0 += 1 }
      return []
    }
    let outcome = try await library.add(ids, to: bugs, in: project, DecisionSending(isQueued: true))
    let recorded = steps.withLock(\.self)
    #expect(outcome.waiting == 2 && recorded == 1)
  }

  @Test func `How far it is is told with each answer`() async throws {
    let told = Mutex<[Int]>([])
    let sending = DecisionSending { settled, total in told.withLock { $0.append(10 * settled + total) } }
    let script = ScriptedSource()
    let library = script.library { source in
      source.journal.record = { (_, step) throws(JournalFailure) in
        Task { for entry in step.entries { script.tell(.journal(.settled([entry.id: .done]))) } }
      }
    }
    #expect(try await library.add([], to: bugs, in: project, sending).entries.isEmpty)
    let early = told.withLock(\.self)
    #expect(early.isEmpty)
    #expect(try await library.add(ids, to: bugs, in: project, sending).isSettled)
    let numbers = told.withLock(\.self)
    #expect(!numbers.isEmpty && numbers.allSatisfy { $0 == 12 || $0 == 22 })
  }

  @Test func `A merge files everything, then deletes the other collection, as one step`() async throws {
    let steps = Mutex<[JournalStep]>([])
    let library = library(ScriptedSource()) { step in
      steps.withLock { $0.append(step) }
      return step.entries.map { .journal(.settled([$0.id: .done])) }
    }
    let source = Playlist(id: PlaylistID("s"), name: "Old", type: .collection)
    let outcome = try await library.merge(ids, of: source, into: bugs, in: project)
    #expect(outcome.done == 3)
    let recorded = steps.withLock(\.self)
    let step = try #require(recorded.first)
    #expect(step.action == .merge(from: "Old", into: "Bugs"))
    #expect(step.entries.map(\.write.playlist?.text) == ["p", "p", "s"])
  }
}
