import Browser
import Dispatch
import Foundation
import Glibc
import RecordingLibrary
import Recordings
import Synchronization
import Testing

@testable import BrowserApp

@Suite("The effect runner")
struct EffectRunnerTests {
  private let mailbox = Mailbox()
  private let project = ProjectID(1)
  private let playlist = PlaylistID("abc")

  @Test func `An answer comes back under the number of its request`() async {
    var source = RecordingSource.unused
    source.account = { (_) throws(FetchFailure) in Account(project: Project(id: ProjectID(7))) }
    let runner = runner(source)
    runner.run(.load(.account(RequestID(3), .user)))
    #expect(
      await next()
        == .load(.accountArrived(RequestID(3), .success(Account(project: Project(id: ProjectID(7)))))))
    await runner.finish(within: .seconds(5))
  }

  @Test func `What happened is asked of the cache and of the server`() async {
    let (id, start) = (RecordingID("rec-1"), Date(timeIntervalSince1970: 0))
    let kept = [id: RecordingEvidence(moments: [], origin: .timeline, isFinal: false)]
    var source = RecordingSource.unused
    source.cache.evidence = { _, ids in ids == [id] ? kept : [:] }
    source.evidence = { (_, sessions, priority) throws(FetchFailure) in
      guard priority == .background, sessions.map(\.id) == [id] else { throw .notFound }
      return [id: RecordingEvidence(moments: [EvidenceMoment(.rage, at: 5)], origin: .events, isFinal: true)]
    }
    let runner = runner(source)
    runner.run(.cache(.readEvidence(project, [id])))
    #expect(await next() == .cache(.evidenceArrived(project, kept)))
    let span = SessionSpan(id: id, start: start, end: start)
    runner.run(.load(.evidence(RequestID(4), project, [span], .background)))
    let told = RecordingEvidence(moments: [EvidenceMoment(.rage, at: 5)], origin: .events, isFinal: true)
    #expect(await next() == .load(.evidenceArrived(RequestID(4), .success([id: told]))))
    await runner.finish(within: .seconds(5))
  }

  @Test func `A newer question of the same purpose cancels the older one`() async {
    var source = RecordingSource.unused
    source.recordings = { (_, listing, _, _) throws(FetchFailure) in
      guard case .collection = listing else { return RecordingPage(rows: []) }
      await untilCancelled()
      throw .cancelled
    }
    let runner = runner(source)
    runner.run(.load(.recordings(RequestID(1), project, .collection(playlist), nil, .user)))
    runner.run(.load(.recordings(RequestID(2), project, .matching(RecordingsQuery()), nil, .user)))
    var answers: [BrowserAction] = []
    while answers.count < 2 { answers.append(await next()) }
    #expect(answers.contains(.load(.recordingsArrived(RequestID(1), .failure(.cancelled)))))
    #expect(answers.contains(.load(.recordingsArrived(RequestID(2), .success(RecordingPage(rows: []))))))
    await runner.finish(within: .seconds(5))
  }

  @Test func `Of a question that was answered nothing is left`() async {
    var source = RecordingSource.unused
    source.recording = { (_, id, _) throws(FetchFailure) in Recording(id: id) }
    let tasks = EffectTasks(
      library: Self.library(source), opener: LinkOpener(environment: [:]), mailbox: mailbox)
    for number in 1...3 {
      await tasks.start(.load(.recording(project, RecordingID("rec-\(number)"), .prefetch)))
    }
    for _ in 1...3 { _ = await next() }
    #expect(await tasks.unanswered == 0)
  }

  @Test func `A question that was replaced leaves the newer one under way`() async {
    let gate = AsyncStream.makeStream(of: Void.self)
    var source = RecordingSource.unused
    source.recordings = { (_, listing, _, _) throws(FetchFailure) in
      guard case .collection = listing else {
        for await _ in gate.stream { break }
        return RecordingPage(rows: [])
      }
      await untilCancelled()
      throw .cancelled
    }
    let tasks = EffectTasks(
      library: Self.library(source), opener: LinkOpener(environment: [:]), mailbox: mailbox)
    await tasks.start(.load(.recordings(RequestID(1), project, .collection(playlist), nil, .user)))
    await tasks.start(.load(.recordings(RequestID(2), project, .matching(RecordingsQuery()), nil, .user)))
    #expect(await next() == .load(.recordingsArrived(RequestID(1), .failure(.cancelled))))
    #expect(await tasks.unanswered == 1)
    gate.continuation.yield()
    #expect(await next() == .load(.recordingsArrived(RequestID(2), .success(RecordingPage(rows: [])))))
    #expect(await tasks.unanswered == 0)
  }

  @Test func `A list that is read to its end tells what comes, page by page, and then that it ended`() async {
    var source = RecordingSource.unused
    source.recordings = { (_, _, page, _) throws(FetchFailure) in
      page == nil
        ? RecordingPage(rows: [row(1)], next: .cursor("2"))
        : RecordingPage(rows: [row(2)])
    }
    let runner = runner(source)
    runner.run(.list(.read(RequestID(1), project, ListRequest(.collection(playlist)))))
    #expect(await next() == .list(.progress(RequestID(1), .rows([row(1)]))))
    #expect(await next() == .list(.progress(RequestID(1), .rows([row(2)]))))
    #expect(await next() == .list(.ended(RequestID(1), nil)))
    await runner.finish(within: .seconds(5))
  }

  @Test func `A list that nobody wants any more is not read on`() async {
    var source = RecordingSource.unused
    source.recordings = { (_, _, page, _) throws(FetchFailure) in
      if page == nil { return RecordingPage(rows: [row(1)], next: .cursor("2")) }
      await untilCancelled()
      throw .cancelled
    }
    let runner = runner(source)
    runner.run(.list(.read(RequestID(1), project, ListRequest(.collection(playlist)))))
    #expect(await next() == .list(.progress(RequestID(1), .rows([row(1)]))))
    runner.run(.list(.stop))
    #expect(await next() == .list(.ended(RequestID(1), .cancelled)))
    await runner.finish(within: .seconds(5))
    #expect(mailbox.isIdle)
  }

  @Test func `What concerns the journal is done one after the other, in the order it was decided`() async {
    let gate = AsyncStream.makeStream(of: Void.self)
    let done = Mutex<[String]>([])
    var source = RecordingSource.unused
    source.journal.record = { (_, step) throws(JournalFailure) in
      for await _ in gate.stream { break }
      done.withLock { $0.append("record \(step.id.number)") }
    }
    source.journal.undo = { (_, _) throws(JournalFailure) in
      done.withLock { $0.append("turn") }
      return .nothing
    }
    source.journal.remember = { (_, key, _) throws(JournalFailure) in done.withLock { $0.append(key) } }
    source.journal.sendWaitingEntriesNow = { done.withLock { $0.append("hurry") } }
    let runner = runner(source)
    runner.run(.journal(.record(project, step(1))))
    runner.run(.journal(.undo(project, .undo(below: nil))))
    runner.run(.journal(.remember(project, key: "lane 1", value: "abc Bugs")))
    runner.run(.journal(.record(project, step(2))))
    runner.run(.journal(.sendWaitingEntriesNow))
    runner.run(.handOver(.browser(link: "https://example.test")))
    // What has nothing to do with the journal does not wait for it.
    #expect(await next() == .handedOver(.browser(link: "https://example.test"), .noBrowser))
    #expect(done.withLock { $0 } == [])
    gate.continuation.yield()
    #expect(await next() == .journal(.recorded(StepID(1), nil)))
    #expect(await next() == .journal(.undone(.undo(below: nil), .success(.nothing))))
    gate.continuation.yield()
    #expect(await next() == .journal(.recorded(StepID(2), nil)))
    await runner.finish(within: .seconds(60))
    #expect(done.withLock { $0 } == ["record 1", "turn", "lane 1", "record 2", "hurry"])
    #expect(mailbox.isIdle)
  }

  @Test func `Every question to the journal is answered as what it was; a failure is part of the answer`()
    async
  {
    let full = JournalFailure.failed("disk full")
    var source = RecordingSource.unused
    source.journal.open = { (_) throws(JournalFailure) in JournalSnapshot(refused: 2) }
    source.journal.record = { (_, _) throws(JournalFailure) in throw full }
    source.journal.lines = { (_, _) throws(JournalFailure) in [] }
    source.journal.retry = { (_) throws(JournalFailure) in [] }
    source.journal.drop = { (_) throws(JournalFailure) in throw full }
    source.journal.stop = { (_) throws(JournalFailure) in [] }
    let runner = runner(source)
    let answers: [(Effect, BrowserAction)] = [
      (.journal(.open(project)), .journal(.opened(.success(JournalSnapshot(refused: 2))))),
      (.journal(.record(project, step(1))), .journal(.recorded(StepID(1), full))),
      (.journal(.readSummaries(project, below: 7)), .journal(.summariesRead(below: 7, .success([])))),
      (.journal(.change(StepID(1), .retry)), .journal(.changed(StepID(1), .retry, .success([])))),
      (.journal(.change(StepID(1), .drop)), .journal(.changed(StepID(1), .drop, .failure(full)))),
      (.journal(.stop(StepID(1))), .journal(.stopped(StepID(1), .success([])))),
    ]
    for (effect, answer) in answers {
      runner.run(effect)
      #expect(await next() == answer)
    }
    await runner.finish(within: .seconds(60))
  }

  @Test
  func `Finishing waits until a decision is on disk, lets go of what is being read, and closes the journal`()
    async
  {
    let gate = AsyncStream.makeStream(of: Void.self)
    let closed = Mutex(false)
    var source = RecordingSource.unused
    source.journal.record = { (_, _) throws(JournalFailure) in for await _ in gate.stream { break } }
    source.journal.close = {
      closed.withLock { $0 = true }
      return .kept
    }
    source.account = { (_) throws(FetchFailure) in
      await untilCancelled()
      throw .cancelled
    }
    let runner = runner(source)
    runner.run(.load(.account(RequestID(1), .user)))
    runner.run(.journal(.record(project, step(1))))
    let finishing = Task { await runner.finish(within: .seconds(60)) }
    // Given up: the reading ends before the decision is on disk.
    #expect(await next() == .load(.accountArrived(RequestID(1), .failure(.cancelled))))
    #expect(!closed.withLock { $0 })
    gate.continuation.yield()
    _ = await finishing.value
    #expect(mailbox.drain() == [.journal(.recorded(StepID(1), nil))])
    #expect(closed.withLock { $0 })
    #expect(mailbox.isIdle)
  }

  @Test func `What is being sent gets no longer than the limit: then closing is called off`() async {
    var source = RecordingSource.unused
    let isCalledOff = Mutex(false)
    source.journal.close = {
      await untilCancelled()
      isCalledOff.withLock { $0 = true }
      return .kept
    }
    await runner(source).finish(within: .zero)
    #expect(isCalledOff.withLock { $0 })
  }

  @Test func `Where no browser can be started, the link comes back as not opened`() async {
    let runner = runner(.unused)
    let link = HandOver.browser(link: "https://example.test")
    runner.run(.handOver(link))
    #expect(await next() == .handedOver(link, .noBrowser))
    await runner.finish(within: .seconds(5))
  }

  private func row(_ number: Int) -> PageRow { .recording(Recording(id: RecordingID("rec-\(number)"))) }

  private static func library(_ source: RecordingSource) -> RecordingLibrary {
    RecordingLibrary(source: source)
  }

  private func runner(_ source: RecordingSource) -> EffectRunner {
    EffectRunner(
      library: Self.library(source), opener: LinkOpener(environment: [:]), mailbox: mailbox)
  }

  /// The next action that reaches the mailbox.
  private func next() async -> BrowserAction {
    await inbox.next(from: mailbox)
  }

  private func step(_ number: Int64) -> JournalStep {
    let entry = JournalEntry(
      id: EntryID(number), step: StepID(number), write: .add(RecordingID("a"), playlist, wasThere: nil))
    return JournalStep(
      id: StepID(number), madeAt: Date(timeIntervalSince1970: 0), action: .add(to: "Bugs"), entries: [entry])
  }

  private let inbox = Inbox()
}

/// Waits for the mailbox as the loop does, away from the tasks that are tested.
private actor Inbox {
  private var actions: [BrowserAction] = []

  func next(from mailbox: Mailbox) async -> BrowserAction {
    while actions.isEmpty {
      await readable(mailbox.descriptor)
      actions += mailbox.drain()
    }
    return actions.removeFirst()
  }

  private func readable(_ descriptor: Int32) async {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        var readable = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&readable, 1, -1)
        continuation.resume()
      }
    }
  }
}

private func untilCancelled() async {
  let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
  await withTaskCancellationHandler {
    for await _ in stream {}
  } onCancel: {
    continuation.finish()
  }
}
