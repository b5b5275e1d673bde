import Foundation
import Recordings
import Testing

@testable import Fetching

@Suite("One call a question")
struct SharingTests {
  private typealias RecordingDesk = Desk<RecordingID, Recording>

  private func fetching(_ desk: RecordingDesk, _ clock: StillClock = StillClock()) -> FetchActor {
    var calls = FetchCalls.unexpected
    calls.recording = { (_, id) throws(FetchFailure) in try await desk.ask(id) }
    return FetchActor(calls: calls, clock: clock.clock)
  }

  private func ask(_ fetching: FetchActor, _ id: String, _ priority: Priority = .user) -> Task<
    Recording, any Error
  > {
    Task { try await fetching.source.recording(project, RecordingID(id), priority) }
  }

  /// Returns when so many wait for the same call.
  private func waiters(_ count: Int, _ fetching: FetchActor, _ id: String) async {
    let question = RowQuestion(project: project, recording: RecordingID(id))
    while await fetching.details.waiting(for: question) != count { await Task.yield() }
  }

  @Test func `Equal questions on their way share one answer`() async throws {
    let desk = RecordingDesk()
    let fetching = fetching(desk)
    let first = ask(fetching, "a")
    let call = await desk.next()
    let second = ask(fetching, "a")
    await waiters(2, fetching, "a")
    await desk.answer(call, .named("a"))
    #expect(try await first.value == .named("a"))
    #expect(try await second.value == .named("a"))
  }

  @Test func `Who is cancelled leaves; the others still get their answer`() async throws {
    let desk = RecordingDesk()
    let fetching = fetching(desk)
    let first = ask(fetching, "a")
    let call = await desk.next()
    let second = ask(fetching, "a")
    await waiters(2, fetching, "a")
    first.cancel()
    await #expect(throws: FetchFailure.cancelled) { try await first.value }
    await desk.answer(call, .named("a"))
    #expect(try await second.value == .named("a"))
    #expect(await desk.cancelled == 0)
  }

  @Test func `When the last one leaves, the call is cancelled and its slot is free`() async throws {
    let desk = RecordingDesk()
    var calls = FetchCalls.unexpected
    calls.recording = { (_, id) throws(FetchFailure) in try await desk.ask(id) }
    let fetching = FetchActor(calls: calls, clock: StillClock().clock, callsAtATime: 1)
    let first = ask(fetching, "a")
    _ = await desk.next()
    first.cancel()
    await desk.cancellation()
    let second = ask(fetching, "b")
    let call = await desk.next()
    #expect(call.question == RecordingID("b"))
    await desk.answer(call, .named("b"))
    #expect(try await second.value == .named("b"))
  }

  @Test func `A detail is told again for a minute, then asked anew`() async throws {
    let clock = StillClock()
    let script = Script<Recording>(.success(.named("old")), .success(.named("new")))
    var calls = FetchCalls.unexpected
    calls.recording = { (_, _) throws(FetchFailure) in try script.next() }
    let source = FetchActor(calls: calls, clock: clock.clock).source
    let ask = { try await source.recording(project, RecordingID("a"), .user).id.text }
    #expect(try await ask() == "old")
    clock.pass(.seconds(59))
    #expect(try await ask() == "old")
    clock.pass(.seconds(1))
    #expect(try await ask() == "new")
    #expect(script.calls == 2)
  }

  @Test func `A write about a recording forgets its detail, and who asks then joins no call from before`()
    async throws
  {
    let desk = RecordingDesk()
    var calls = FetchCalls.unexpected
    calls.recording = { (_, id) throws(FetchFailure) in try await desk.ask(id) }
    let fetching = FetchActor(calls: calls, clock: StillClock().clock)
    let before = ask(fetching, "a")
    let stale = await desk.next()
    await fetching.invalidateRows([RecordingID("a")], in: project)
    let after = ask(fetching, "a")
    let fresh = await desk.next()
    await desk.answer(fresh, .named("fresh"))
    await desk.answer(stale, .named("stale"))
    #expect(try await after.value == .named("fresh"))
    #expect(try await before.value == .named("stale"))
    #expect(try await ask(fetching, "a").value == .named("fresh"))
  }

  @Test func `Failures are not kept`() async throws {
    let script = Script<Recording>(.failure(.notFound), .success(.named("a")))
    var calls = FetchCalls.unexpected
    calls.recording = { (_, _) throws(FetchFailure) in try script.next() }
    let source = FetchActor(calls: calls, clock: StillClock().clock).source
    await #expect(throws: FetchFailure.notFound) {
      try await source.recording(project, RecordingID("a"), .user)
    }
    #expect(try await source.recording(project, RecordingID("a"), .user) == .named("a"))
  }

  @Test func `At most three calls are on the network`() async throws {
    let desk = RecordingDesk()
    let fetching = fetching(desk)
    let tasks = ["a", "b", "c", "d", "e"].map { ask(fetching, $0) }
    var calls: [RecordingDesk.Call] = []
    for _ in 0..<3 { calls.append(await desk.next()) }
    #expect(await desk.openCalls == 3)
    for _ in 0..<2 {
      await desk.answer(calls.removeFirst(), .named("x"))
      calls.append(await desk.next())
      #expect(await desk.openCalls == 3)
    }
    for call in calls { await desk.answer(call, .named("x")) }
    for task in tasks { #expect(try await task.value == .named("x")) }
  }
}

@Suite("The queue for the network")
struct NetworkSlotsTests {
  private func queued(_ count: Int, _ slots: NetworkSlots) async {
    while await slots.waiting.count != count { await Task.yield() }
  }

  /// Takes a slot, notes that, and gives it back.
  private func pass(
    _ name: String, _ priority: CallPriority, _ slots: NetworkSlots, _ log: AsyncStream<String>.Continuation
  )
    -> Task<Void, any Error>
  {
    Task {
      try await slots.acquire(priority)
      log.yield(name)
      await slots.release()
    }
  }

  @Test func `What is asked goes before what is read ahead, and older before newer`() async throws {
    let slots = NetworkSlots(count: 1)
    let (passed, log) = AsyncStream<String>.makeStream()
    try await slots.acquire(CallPriority(.user))
    let raised = CallPriority(.prefetch)
    for (number, (name, priority)) in [
      ("ahead", CallPriority(.prefetch)), ("raised", raised), ("asked", CallPriority(.user)),
    ].enumerated() {
      _ = pass(name, priority, slots, log)
      await queued(number + 1, slots)
    }
    raised.raise(to: .user)
    await slots.release()
    var order: [String] = []
    for await name in passed {
      order.append(name)
      if order.count == 3 { break }
    }
    #expect(order == ["raised", "asked", "ahead"])
  }

  @Test func `Who is cancelled in the queue leaves it`() async throws {
    let slots = NetworkSlots(count: 1)
    let (_, log) = AsyncStream<String>.makeStream()
    try await slots.acquire(CallPriority(.user))
    let waiting = pass("never", CallPriority(.user), slots, log)
    await queued(1, slots)
    waiting.cancel()
    await #expect(throws: FetchFailure.cancelled) { try await waiting.value }
    #expect(await slots.waiting.count == 0)
    await slots.release()
    try await slots.acquire(CallPriority(.prefetch))
  }
}
