import Recordings
import Testing

@testable import Fetching

@Suite("Taking back and doing again", .timeLimit(.minutes(10)))
struct UndoTests {
  @Test func `What was sent is taken back by the opposite, the last first; redone, it is sent again`()
    async throws
  {
    let bench = await SendingBench()
    try await bench.decide(1, [.adding("a"), .adding("b")])
    await bench.news.settled(2)
    let undone = try await bench.turn(.undo(below: nil))
    #expect(undone.isUndone)
    #expect(undone.dropped == [])
    #expect(undone.added.map(\.write) == [.removing("b"), .removing("a")])
    await bench.news.settled(4)
    #expect(bench.server.called.last == .bulkRemove(["b", "a"], from: "p"))
    let redone = try await bench.turn(.redo)
    #expect(!redone.isUndone)
    #expect(redone.action == .add(to: "Bugs"))
    await bench.news.settled(6)
    #expect(bench.server.called.last == .bulkAdd(["a", "b"], to: "p"))
  }

  @Test func `What nobody has begun to send is never sent; redone, it is`() async throws {
    let (bench, desk) = await SendingBench.waiting()
    try await bench.decide(1, [.adding("a", to: "p"), .adding("b", to: "q")])
    let calls = [await desk.next(), await desk.next()]
    try await bench.decide(2, [.viewed("c"), .adding("c", to: "r")])
    let undone = try await bench.turn(.undo(below: nil))
    #expect(undone.dropped.map(\.write) == [.adding("c", to: "r")])
    #expect(undone.added == [])
    #expect(undone.kept == 1)
    let redone = try await bench.turn(.redo)
    #expect(redone.added.map(\.write) == [.adding("c", to: "r")])
    for call in calls { await desk.answer(call, ()) }
    let last = await desk.next()
    #expect(last.question == "c")
    await desk.answer(last, ())
    await bench.news.settled(4)
    #expect(bench.server.called == [.viewed("c")])
  }

  @Test func `What is under way is taken back after it has arrived`() async throws {
    let (bench, desk) = await SendingBench.waiting()
    try await bench.decide(1, [.adding("a")])
    let call = await desk.next()
    let undone = try await bench.turn(.undo(below: nil))
    #expect(undone.added.map(\.write) == [.removing("a")])
    #expect(bench.server.called == [])
    await desk.answer(call, ())
    await bench.news.settled(2)
    #expect(bench.server.called == [.bulkRemove(["a"], from: "p")])
  }

  @Test func `Taking back an addition of what was there before does nothing: others put it there`()
    async throws
  {
    let bench = await SendingBench()
    try await bench.decide(1, [.adding("a", wasThere: true)])
    _ = await bench.outcome(1)
    let undone = try await bench.turn(.undo(below: nil))
    #expect(undone.added == [])
    #expect(undone.dropped == [])
    #expect(undone.unchanged == 1)
    try await bench.decide(2, [.adding("b")])
    _ = await bench.outcome(2)
    #expect(bench.server.called == [.add("a", to: "p"), .add("b", to: "p")])
  }

  @Test func `Viewed is for good: undo says so, and goes on below it`() async throws {
    let bench = await SendingBench()
    try await bench.decide(1, [.adding("a")])
    try await bench.decide(2, [.viewed("a"), .viewed("b")], as: .markViewed)
    await bench.news.settled(3)
    guard
      case .cannot(.markViewed, recordings: 2, let position) = try await bench.sender.undo(
        project, .undo(below: nil))
    else {
      Issue.record("it was taken back")
      return
    }
    #expect(try await bench.turn(.undo(below: position)).id == StepID(1))
    #expect(try await bench.sender.undo(project, .undo(below: position)) == .nothing)
    // What was taken back below it comes again first, and only that.
    let redone = try await bench.turn(.redo)
    #expect(redone.id == StepID(1))
    #expect(redone.added.map(\.write) == [.adding("a", wasThere: false)])
    #expect(try await bench.sender.undo(project, .redo) == .nothing)
  }

  @Test func `A new step gives up what was taken back before it, also when the new one is taken back itself`()
    async throws
  {
    let bench = await SendingBench()
    try await bench.decide(1, [.adding("a")])
    await bench.news.settled(1)
    #expect(try await bench.turn(.undo(below: nil)).id == StepID(1))
    try await bench.decide(2, [.adding("b")])
    await bench.news.settled(3)
    #expect(try await bench.turn(.undo(below: nil)).id == StepID(2))
    #expect(try await bench.turn(.redo).id == StepID(2))
    #expect(try await bench.sender.undo(project, .redo) == .nothing)
  }

  @Test func `A step that is named is taken back, whatever was decided after it`() async throws {
    let bench = await SendingBench()
    try await bench.decide(1, [.adding("a")])
    try await bench.decide(2, [.adding("b")])
    await bench.news.settled(2)
    #expect(try await bench.turn(.undo(below: nil, of: StepID(1))).id == StepID(1))
    #expect(try await bench.sender.undo(project, .undo(below: nil, of: StepID(1))) == .nothing)
    #expect(try await bench.turn(.undo(below: nil)).id == StepID(2))
  }

  @Test func `A named step that was refused meanwhile is given up, and no step before it is taken back`()
    async throws
  {
    let bench = await SendingBench()
    try await bench.decide(1, [.adding("a")])
    _ = await bench.outcome(1)
    bench.server.fail(.add, .notFound, times: 2)
    try await bench.decide(2, [.adding("b")])
    _ = await bench.outcome(2)
    let undone = try await bench.turn(.undo(below: nil, of: StepID(2)))
    #expect(undone.id == StepID(2))
    #expect(undone.dropped.map(\.write) == [.adding("b")])
    #expect(undone.added == [])
    #expect(try await bench.lines().map(\.refused) == [0, 0])
  }

  @Test func `A named step that was never recorded takes back nothing else`() async throws {
    let bench = await SendingBench()
    try await bench.decide(1, [.adding("a")])
    #expect(try await bench.sender.undo(project, .undo(below: nil, of: StepID(9))) == .nothing)
  }

  @Test func `A step of which nothing was done needs no taking back: the one before it is taken back`()
    async throws
  {
    let bench = await SendingBench()
    try await bench.decide(1, [.adding("a")])
    _ = await bench.outcome(1)
    bench.server.fail(.add, .notFound, times: 2)
    try await bench.decide(2, [.adding("b")])
    _ = await bench.outcome(2)
    try await bench.decide(3, [.adding("c", to: "q")])
    _ = await bench.outcome(3)
    #expect(try await bench.turn(.undo(below: nil)).id == StepID(1))
    #expect(try await bench.sender.undo(project, .undo(below: nil)) == .nothing)
  }

  @Test func `Steps are taken back newest first, and done again oldest first; a new one ends that`()
    async throws
  {
    let bench = await SendingBench()
    for number in 1...3 { try await bench.decide(Int64(number), [.adding("r\(number)")]) }
    await bench.news.settled(3)
    #expect(try await bench.turn(.undo(below: nil)).id == StepID(3))
    #expect(try await bench.turn(.undo(below: nil)).id == StepID(2))
    #expect(try await bench.turn(.redo).id == StepID(2))
    try await bench.decide(4, [.adding("r4")])
    #expect(try await bench.sender.undo(project, .redo) == .nothing)
  }
}
