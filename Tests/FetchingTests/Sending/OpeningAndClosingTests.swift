import DatabaseTestSupport
import Foundation
import Recordings
import Testing

@testable import Fetching

@Suite("Opening and closing the journal", .timeLimit(.minutes(10)))
struct OpeningAndClosingTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.database("journal.sqlite").path }

  @Test func `Closing waits for what is being sent, and sends nothing more`() async throws {
    let desk = Desk<String, Void>()
    let bench = await SendingBench { calls in
      calls.add = { (_, id, _) throws(FetchFailure) in try await desk.ask(id.text) }
    }
    try await bench.decide(1, ["p", "q", "r"].map { .adding("a", to: $0) })
    let calls = [await desk.next(), await desk.next()]
    let closing = Task { await bench.sender.close() }
    for call in calls { await desk.answer(call, ()) }
    _ = await closing.value
    #expect(bench.news.settled.values.filter { $0 == .done }.count == 2)
    #expect(await desk.openCalls == 0)
  }

  @Test func `Closing returns although a call hangs, once it is called off`() async throws {
    let desk = Desk<String, Void>()
    let bench = await SendingBench { calls in
      calls.add = { (_, id, _) throws(FetchFailure) in try await desk.ask(id.text) }
    }
    try await bench.decide(1, [.adding("a")])
    _ = await desk.next()
    let closing = Task { await bench.sender.close() }
    closing.cancel()
    _ = await closing.value
    #expect(bench.news.settled.isEmpty)
  }

  @Test func `What one program did not send, the next one shows and sends`() async throws {
    let desk = Desk<String, Void>()
    let first = await SendingBench(path: path) { calls in
      calls.add = { (_, id, _) throws(FetchFailure) in try await desk.ask(id.text) }
    }
    let step = try await first.decide(1, ["p", "q", "r"].map { .adding("a", to: $0) })
    _ = await desk.next()
    let closing = Task { await first.sender.close() }
    closing.cancel()
    _ = await closing.value
    let second = await SendingBench(path: path)
    let contents = try await second.sender.open(project)
    #expect(contents.unsent == [step])
    await second.news.settled(3)
    #expect(Set(second.server.called) == Set(["p", "q", "r"].map { .add("a", to: $0) }))
    await second.sender.close()
  }

  @Test func `What an earlier program left is given up before anything is sent`() async throws {
    let desk = Desk<String, Void>()
    let first = await SendingBench(path: path) { calls in
      calls.add = { (_, id, _) throws(FetchFailure) in try await desk.ask(id.text) }
    }
    try await first.decide(1, ["p", "q"].map { .adding("a", to: $0) })
    _ = await desk.next()
    let closing = Task { await first.sender.close() }
    closing.cancel()
    _ = await closing.value
    let second = await SendingBench(path: path)
    _ = try await second.sender.prepare(project)
    #expect(try await second.sender.drop(StepID(1)).map(\.state) == [.dropped, .dropped])
    _ = try await second.sender.open(project)
    #expect(second.server.called == [])
    await second.sender.close()
  }

  @Test func `What needs its user, and what was remembered, is told at the start`() async throws {
    let first = await SendingBench(path: path)
    first.server.fail(.add, .notFound)
    try await first.decide(1, [.adding("a")])
    _ = await first.outcome(1)
    try await first.sender.remember(project, "lane 1", "p Bugs")
    try await first.sender.remember(project, "lane 2", "q VIP")
    try await first.sender.remember(project, "lane 2", nil)
    await first.sender.close()
    let second = await SendingBench(path: path)
    let contents = try await second.sender.open(project)
    #expect(contents == JournalSnapshot(refused: 1, memory: ["lane 1": "p Bugs"]))
    await second.sender.close()
  }

  @Test func `What is decided about a project that the server has not named waits until it does`()
    async throws
  {
    let bench = await SendingBench()
    _ = try await bench.sender.prepare(project)
    let step = try await bench.decide(1, [.adding("a")])
    await bench.sender.sendWaitingEntriesNow()
    #expect(bench.server.called == [])
    #expect(try await bench.lines().map(\.waiting) == [1])
    // It is this program's already: nothing of it comes twice.
    #expect(try await bench.sender.open(project).unsent == [])
    #expect(await bench.outcome(1) == .done)
    #expect(bench.server.called == [.add("a", to: "p")])
    #expect(step.entries.count == 1)
  }

  @Test
  func `Where the server names another project, what was decided goes to neither, and waits in its journal`()
    async throws
  {
    let other = ProjectID(2)
    let first = await SendingBench(path: path)
    _ = try await first.sender.prepare(project)
    let step = try await first.decide(1, [.adding("a")])
    #expect(try await first.sender.open(other).unsent == [])
    try await first.sender.record(other, first.step(2, [.adding("b")], .add(to: "Bugs")))
    #expect(await first.outcome(2) == .done)
    #expect(first.server.called == [.add("b", to: "p")])
    #expect(try await first.lines().map(\.waiting) == [1])
    await first.sender.close()
    let second = await SendingBench(path: path)
    #expect(try await second.sender.open(project).unsent == [step])
    await second.news.settled(1)
    #expect(second.server.called == [.add("a", to: "p")])
    await second.sender.close()
  }

  @Test func `Hurrying ends a wait: the user asked for the server`() async throws {
    let desk = Desk<Duration, Void>()
    let clock = FetchClock(
      now: { Date(timeIntervalSince1970: 0) }, sleep: { try? await desk.ask($0) }, random: { 0 })
    let server = ScriptedPostHog()
    server.fail(.add, .throttled(until: Date(timeIntervalSince1970: 3000)))
    let fetch = FetchActor(calls: server.calls, clock: clock)
    let sender = JournalSender(fetch: fetch, place: JournalPlace(server: "https://posthog.test", path: nil))
    let news = await News(of: fetch)
    let entry = JournalEntry(id: EntryID(1), step: StepID(1), write: .adding("a"))
    try await sender.record(
      project, JournalStep(id: StepID(1), madeAt: clock.now(), action: .add(to: "Bugs"), entries: [entry]))
    #expect(await desk.next().question == .seconds(3000))
    await sender.sendWaitingEntriesNow()
    await news.settled(1)
    #expect(server.called == [.add("a", to: "p"), .add("a", to: "p")])
  }

  @Test func `Who insists sends one call, again and again until it is answered; then everything goes on`()
    async throws
  {
    let desk = Desk<Duration, Void>()
    let start = Date(timeIntervalSince1970: 0)
    let clock = FetchClock(now: { start }, sleep: { try? await desk.ask($0) }, random: { 0 })
    let server = ScriptedPostHog()
    server.fail(.add, .throttled(until: start.addingTimeInterval(3000)))
    server.fail(.add, .offline(.unreachable), times: 2)
    let fetch = FetchActor(calls: server.calls, clock: clock)
    let sender = JournalSender(fetch: fetch, place: JournalPlace(server: "https://posthog.test", path: nil))
    let news = await News(of: fetch)
    for number in 1...3 {
      let id = StepID(Int64(number))
      let entry = JournalEntry(
        id: EntryID(Int64(number)), step: id, write: .adding("r\(number)", to: "p\(number)"))
      try await sender.record(
        project, JournalStep(id: id, madeAt: start, action: .add(to: "Bugs"), entries: [entry]))
      if number == 1 { _ = await desk.next() }
    }
    for _ in 1...2 {
      let called = server.called.count
      await sender.sendWaitingEntriesNow()
      _ = await desk.next()
      #expect(server.called.count == called + 1)
    }
    await sender.sendWaitingEntriesNow()
    await news.settled(3)
  }

  @Test(arguments: [["-wal"], ["", "-wal", "-shm"]])
  func `What waits when the journal's files were removed is written anew at the end`(gone: [String])
    async throws
  {
    let desk = Desk<String, Void>()
    let first = await SendingBench(path: path) { calls in
      calls.add = { (_, id, _) throws(FetchFailure) in try await desk.ask(id.text) }
    }
    let step = try await first.decide(1, ["p", "q", "r"].map { .adding("a", to: $0) })
    _ = await desk.next()
    for suffix in gone { try FileManager.default.removeItem(atPath: path + suffix) }
    let closing = Task { await first.sender.close() }
    closing.cancel()
    #expect(await closing.value == .kept)
    let second = await SendingBench(path: path)
    #expect(try await second.sender.open(project).unsent == [step])
    await second.sender.close()
  }

  @Test func `What waits and cannot be written anew is lost, and is said to be`() async throws {
    let desk = Desk<String, Void>()
    let bench = await SendingBench(path: path) { calls in
      calls.add = { (_, id, _) throws(FetchFailure) in try await desk.ask(id.text) }
    }
    try await bench.decide(1, [.adding("a")])
    _ = await desk.next()
    for suffix in ["", "-wal", "-shm"] { try FileManager.default.removeItem(atPath: path + suffix) }
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/null")
    let closing = Task { await bench.sender.close() }
    closing.cancel()
    #expect(await closing.value == .lost)
  }
}
