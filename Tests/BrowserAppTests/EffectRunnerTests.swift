import Browser
import Dispatch
import Glibc
import Recordings
import Synchronization
import Testing

@testable import BrowserApp

@Suite("The effect runner")
struct EffectRunnerTests {
  private let mailbox = Mailbox()
  private let project = ProjectID(1)
  private let playlist = PlaylistID("abc")

  @Test("An answer comes back under the number of its request")
  func answers() async {
    var source = RecordingSource.unused
    source.account = { () throws(FetchFailure) in Account(project: Project(id: ProjectID(7))) }
    let runner = runner(source)
    runner.run(.loadAccount(RequestID(3)))
    #expect(
      await next() == .accountArrived(RequestID(3), .success(Account(project: Project(id: ProjectID(7))))))
    await runner.finish(within: .seconds(5))
  }

  @Test("A newer question of the same purpose cancels the older one")
  func newestWins() async {
    var source = RecordingSource.unused
    source.recordings = { (_, listing, _, _) throws(FetchFailure) in
      guard case .collection = listing else { return RecordingPage(rows: []) }
      await untilCancelled()
      throw .cancelled
    }
    let runner = runner(source)
    runner.run(.loadRecordings(RequestID(1), project, .collection(playlist), nil, .asked))
    runner.run(.loadRecordings(RequestID(2), project, .matching(RecordingsQuery()), nil, .asked))
    var answers: [BrowserAction] = []
    while answers.count < 2 { answers.append(await next()) }
    #expect(answers.contains(.recordingsArrived(RequestID(1), .failure(.cancelled))))
    #expect(answers.contains(.recordingsArrived(RequestID(2), .success(RecordingPage(rows: [])))))
    await runner.finish(within: .seconds(5))
  }

  @Test("Writes to one recording reach the server in the order they were decided")
  func ordered() async {
    let gate = AsyncStream.makeStream(of: Void.self)
    let sent = Mutex<[String]>([])
    var source = RecordingSource.unused
    source.add = { (_, id, _) throws(FetchFailure) in
      for await _ in gate.stream { break }
      sent.withLock { $0.append("add \(id)") }
    }
    source.remove = { (_, id, _) throws(FetchFailure) in sent.withLock { $0.append("remove \(id)") } }
    let runner = runner(source)
    runner.run(.send(WriteID(1), project, .add(RecordingID("a"), playlist)))
    runner.run(.send(WriteID(2), project, .remove(RecordingID("a"), playlist)))
    runner.run(.send(WriteID(3), project, .remove(RecordingID("b"), playlist)))
    #expect(await next() == .writeSettled(WriteID(3), .success(.done)))
    gate.continuation.yield()
    #expect(await next() == .writeSettled(WriteID(1), .success(.done)))
    #expect(await next() == .writeSettled(WriteID(2), .success(.done)))
    #expect(sent.withLock { $0 } == ["remove b", "add a", "remove a"])
    await runner.finish(within: .seconds(5))
  }

  @Test("Finishing waits for what is being written and lets go of what is being read")
  func finishing() async {
    let gate = AsyncStream.makeStream(of: Void.self)
    var source = RecordingSource.unused
    source.markViewed = { (_, _) throws(FetchFailure) in for await _ in gate.stream { break } }
    source.account = { () throws(FetchFailure) in
      await untilCancelled()
      throw .cancelled
    }
    let runner = runner(source)
    runner.run(.loadAccount(RequestID(1)))
    runner.run(.send(WriteID(1), project, .markViewed(RecordingID("a"))))
    gate.continuation.yield()
    await runner.finish(within: .seconds(60))
    let answers = mailbox.take()
    #expect(answers.contains(.writeSettled(WriteID(1), .success(.done))))
    #expect(mailbox.isIdle)
  }

  @Test("Where no browser can be started, the link comes back as not opened")
  func noBrowser() async {
    let runner = runner(.unused)
    let link = HandOver.browser(link: "https://example.test")
    runner.run(.handOver(link))
    #expect(await next() == .handedOver(link, .noBrowser))
    await runner.finish(within: .seconds(5))
  }

  private func runner(_ source: RecordingSource) -> EffectRunner {
    EffectRunner(source: source, opener: LinkOpener(environment: [:]), mailbox: mailbox)
  }

  /// The next action that reaches the mailbox.
  private func next() async -> BrowserAction {
    await inbox.next(from: mailbox)
  }

  private let inbox = Inbox()
}

/// Waits for the mailbox as the loop does, away from the tasks that are tested.
private actor Inbox {
  private var actions: [BrowserAction] = []

  func next(from mailbox: Mailbox) async -> BrowserAction {
    while actions.isEmpty {
      await readable(mailbox.descriptor)
      actions += mailbox.take()
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
