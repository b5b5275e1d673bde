import Recordings
import Testing

@testable import Fetching

@Suite("Stopping a step and giving it up, and what the journal says of it", .timeLimit(.minutes(10)))
struct GivingUpTests {
  @Test func `Stopping leaves what is under way, and the rest waits for its user; retried, it goes on`()
    async throws
  {
    let (bench, desk) = await SendingBench.waiting()
    try await bench.decide(1, ["p", "q", "r", "s"].map { .adding("a", to: $0) })
    let calls = [await desk.next(), await desk.next()]
    let stopped = try await bench.sender.stop(StepID(1))
    #expect(stopped.map(\.write) == [.adding("a", to: "r"), .adding("a", to: "s")])
    #expect(stopped.allSatisfy { $0.state == .refused(.stopped) })
    for call in calls { await desk.answer(call, ()) }
    await bench.news.settled(2)
    #expect(try await bench.lines().map(\.refused) == [2])
    #expect(try await bench.sender.retry(StepID(1)).map(\.state) == [.waiting, .waiting])
    for _ in 0..<2 { await desk.answer(await desk.next(), ()) }
    await bench.news.settled(4)
    #expect(try await bench.lines().map(\.done) == [4])
  }

  @Test func `Dropping gives up what was refused and what waits, and leaves what is under way`() async throws
  {
    let (bench, desk) = await SendingBench.waiting()
    try await bench.decide(1, ["p", "q", "r"].map { .adding("a", to: $0) })
    let first = await desk.next()
    let second = await desk.next()
    // The third has the room of the first.
    await desk.answer(first, ())
    await desk.answer(second, ())
    let third = await desk.next()
    try await bench.decide(2, [.adding("b", to: "p"), .adding("b", to: "q")])
    let fourth = await desk.next()
    let dropped = try await bench.sender.drop(StepID(2))
    #expect(dropped.map(\.write) == [.adding("b", to: "q")])
    #expect(dropped.map(\.state) == [.dropped])
    await desk.answer(third, ())
    await desk.answer(fourth, ())
    await bench.news.settled(4)
    #expect(await bench.outcome(2, 0) == .done)
    #expect(await desk.openCalls == 0)
  }

  @Test func `The journal's lines say where each step stands, the newest first, page by page`() async throws {
    let bench = await SendingBench()
    bench.server.fail(.add, .notFound)
    try await bench.decide(1, [.adding("a")])
    _ = await bench.outcome(1)
    try await bench.decide(2, [.adding("b", to: "q")])
    _ = await bench.outcome(2)
    let lines = try await bench.lines()
    #expect(lines.map(\.id) == [StepID(2), StepID(1)])
    #expect(lines.map(\.problem) == [nil, .failed(.notFound)])
    #expect(try await bench.sender.lines(project, below: lines[0].position).map(\.id) == [StepID(1)])
  }
}
