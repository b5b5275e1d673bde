import Foundation
import Recordings
import Testing

@testable import Fetching

@Suite("Taking back, doing again, and giving up", .timeLimit(.minutes(10)))
struct UndoTests {
  private typealias AddDesk = Desk<String, Void>

  /// A bench whose single additions wait for the test.
  private func waiting() async -> (SendingBench, AddDesk) {
    let desk = AddDesk()
    let bench = await SendingBench { calls in
      calls.add = { (_, id, _) throws(FetchFailure) in try await desk.ask(id.text) }
    }
    return (bench, desk)
  }

  private func turn(_ bench: SendingBench, _ request: UndoRequest) async throws -> UndoneStep {
    let turned = try await bench.sender.undo(project, request)
    guard case .undone(let step) = turned else {
      Issue.record("\(turned)")
      throw FetchFailure.cancelled
    }
    return step
  }

  @Test func `What was sent is taken back by the opposite, the last first; redone, it is sent again`()
    async throws
  {
    let bench = await SendingBench()
    try await bench.decide(1, [.adding("a"), .adding("b")])
    await bench.news.settled(2)
    let undone = try await turn(bench, .undo(below: nil))
    #expect(undone.isUndone)
    #expect(undone.dropped == [])
    #expect(undone.added.map(\.write) == [.removing("b"), .removing("a")])
    await bench.news.settled(4)
    #expect(bench.server.called.last == .bulkRemove(["b", "a"], from: "p"))
    let redone = try await turn(bench, .redo)
    #expect(!redone.isUndone)
    #expect(redone.action == .add(to: "Bugs"))
    await bench.news.settled(6)
    #expect(bench.server.called.last == .bulkAdd(["a", "b"], to: "p"))
  }

  @Test func `What nobody has begun to send is never sent; redone, it is`() async throws {
    let (bench, desk) = await waiting()
    try await bench.decide(1, [.adding("a", to: "p"), .adding("b", to: "q")])
    let calls = [await desk.next(), await desk.next()]
    try await bench.decide(2, [.viewed("c"), .adding("c", to: "r")])
    let undone = try await turn(bench, .undo(below: nil))
    #expect(undone.dropped.map(\.write) == [.adding("c", to: "r")])
    #expect(undone.added == [])
    #expect(undone.kept == 1)
    let redone = try await turn(bench, .redo)
    #expect(redone.added.map(\.write) == [.adding("c", to: "r")])
    for call in calls { await desk.answer(call, ()) }
    let last = await desk.next()
    #expect(last.question == "c")
    await desk.answer(last, ())
    await bench.news.settled(4)
    #expect(bench.server.called == [.viewed("c")])
  }

  @Test func `What is under way is taken back after it has arrived`() async throws {
    let (bench, desk) = await waiting()
    try await bench.decide(1, [.adding("a")])
    let call = await desk.next()
    let undone = try await turn(bench, .undo(below: nil))
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
    let undone = try await turn(bench, .undo(below: nil))
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
    #expect(try await turn(bench, .undo(below: position)).id == StepID(1))
    #expect(try await bench.sender.undo(project, .undo(below: position)) == .nothing)
    // What was taken back below it comes again first, and only that.
    let redone = try await turn(bench, .redo)
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
    #expect(try await turn(bench, .undo(below: nil)).id == StepID(1))
    try await bench.decide(2, [.adding("b")])
    await bench.news.settled(3)
    #expect(try await turn(bench, .undo(below: nil)).id == StepID(2))
    #expect(try await turn(bench, .redo).id == StepID(2))
    #expect(try await bench.sender.undo(project, .redo) == .nothing)
  }

  /// A collection of one row is created, and taken back when it holds so many; what became of its deletion.
  private func takingBackCreation(held: Int) async throws -> (SendingBench, EntryID) {
    let bench = await SendingBench()
    let new = PlaylistID.provisional(EntryID(1000)).text
    var made = Playlist(id: PlaylistID("made"), name: "Rage", type: .collection)
    made.counts.collection.count = held
    bench.server.hold(made)
    try await bench.decide(1, [.creating("Rage", 1000), .adding("a", to: new)], as: .create("Rage"))
    await bench.news.settled(2)
    let undone = try await turn(bench, .undo(below: nil))
    await bench.news.settled(4)
    return (bench, try #require(undone.added.last?.id))
  }

  @Test
  func `A new collection that others filed into stays, without its maker's rows; retried, it is deleted`()
    async throws
  {
    let (bench, deletion) = try await takingBackCreation(held: 2)
    #expect(bench.news.settled[deletion] == .refused(.notEmpty(recordings: 2)))
    #expect(bench.server.called.suffix(2) == [.bulkRemove(["a"], from: "made"), .playlist("made")])
    #expect(bench.server.called(.change) == [])
    #expect(try await bench.sender.retry(StepID(1)).map(\.id) == [deletion])
    await bench.news.until { $0.settled[deletion] == .done }
    #expect(
      bench.server.called.last == .change("made", PlaylistChange(deleted: true), filters: JSONText("{}")))
  }

  @Test func `A new collection that nobody filed into since is deleted`() async throws {
    let (bench, deletion) = try await takingBackCreation(held: 0)
    #expect(bench.news.settled[deletion] == .done)
    #expect(bench.server.called(.change).count == 1)
  }

  @Test func `A step that is named is taken back, whatever was decided after it`() async throws {
    let bench = await SendingBench()
    try await bench.decide(1, [.adding("a")])
    try await bench.decide(2, [.adding("b")])
    await bench.news.settled(2)
    #expect(try await turn(bench, .undo(below: nil, of: StepID(1))).id == StepID(1))
    #expect(try await bench.sender.undo(project, .undo(below: nil, of: StepID(1))) == .nothing)
    #expect(try await turn(bench, .undo(below: nil)).id == StepID(2))
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
    let undone = try await turn(bench, .undo(below: nil, of: StepID(2)))
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
    #expect(try await turn(bench, .undo(below: nil)).id == StepID(1))
    #expect(try await bench.sender.undo(project, .undo(below: nil)) == .nothing)
  }

  @Test func `Steps are taken back newest first, and done again oldest first; a new one ends that`()
    async throws
  {
    let bench = await SendingBench()
    for number in 1...3 { try await bench.decide(Int64(number), [.adding("r\(number)")]) }
    await bench.news.settled(3)
    #expect(try await turn(bench, .undo(below: nil)).id == StepID(3))
    #expect(try await turn(bench, .undo(below: nil)).id == StepID(2))
    #expect(try await turn(bench, .redo).id == StepID(2))
    try await bench.decide(4, [.adding("r4")])
    #expect(try await bench.sender.undo(project, .redo) == .nothing)
  }

  @Test func `A new collection is taken back with all that went into it`() async throws {
    let bench = await SendingBench()
    let new = PlaylistID.provisional(EntryID(1000)).text
    bench.server.hold(Playlist(id: PlaylistID("made"), name: "Rage", type: .collection))
    try await bench.decide(1, [.creating("Rage", 1000), .adding("a", to: new)], as: .create("Rage"))
    await bench.news.settled(2)
    let undone = try await turn(bench, .undo(below: nil))
    #expect(undone.added.map(\.write.playlist) == [PlaylistID("made"), PlaylistID("made")])
    await bench.news.settled(4)
    #expect(
      bench.server.called.suffix(3) == [
        .bulkRemove(["a"], from: "made"), .playlist("made"),
        .change("made", PlaylistChange(deleted: true), filters: JSONText("{}")),
      ])
  }

  @Test func `A collection that is done again is there before its rows go into it`() async throws {
    let bench = await SendingBench()
    let new = PlaylistID.provisional(EntryID(1000)).text
    bench.server.hold(Playlist(id: PlaylistID("made"), name: "Rage", type: .collection))
    try await bench.decide(1, [.creating("Rage", 1000), .adding("a", to: new)], as: .create("Rage"))
    await bench.news.settled(2)
    _ = try await turn(bench, .undo(below: nil))
    await bench.news.settled(4)
    _ = try await turn(bench, .redo)
    await bench.news.settled(6)
    #expect(
      bench.server.called.suffix(2) == [
        .change("made", PlaylistChange(deleted: false), filters: JSONText("{}")), .add("a", to: "made"),
      ])
  }

  @Test func `A creation without an answer is not dropped by undo: what it made is deleted when it is found`()
    async throws
  {
    let desk = Desk<Void, PlaylistPage>()
    let bench = await SendingBench { calls in
      calls.playlists = { (_, _) throws(FetchFailure) in try await desk.ask(()) }
    }
    bench.server.fail(.create, .offline(.connectionLost))
    bench.server.hold(Playlist(id: PlaylistID("found"), name: "Rage", type: .collection))
    try await bench.decide(1, [.creating("Rage", 1000)], as: .create("Rage"))
    let look = await desk.next()
    let undone = try await turn(bench, .undo(below: nil))
    #expect(undone.dropped == [])
    var found = Playlist(id: PlaylistID("found"), name: "Rage", type: .collection)
    found.createdAt = bench.clock.now
    await desk.answer(look, PlaylistPage(playlists: [found]))
    await bench.news.settled(2)
    #expect(
      bench.server.called.last == .change("found", PlaylistChange(deleted: true), filters: JSONText("{}")))
  }

  @Test func `Stopping leaves what is under way, and the rest waits for its user; retried, it goes on`()
    async throws
  {
    let (bench, desk) = await waiting()
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
    let (bench, desk) = await waiting()
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
