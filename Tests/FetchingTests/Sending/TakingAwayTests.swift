import Foundation
import Recordings
import Testing

@testable import Fetching

@Suite("Nothing is taken away before it is elsewhere", .timeLimit(.minutes(10)))
struct TakingAwayTests {
  private static let deletion = Write.change(
    PlaylistID("p"),
    PlaylistEdit(title: "P", before: PlaylistChange(deleted: false), after: PlaylistChange(deleted: true)))

  private func queue(_ writes: [Write], step: (Int) -> Int64 = { _ in 1 }) -> SendingQueue {
    var queue = SendingQueue()
    queue.append(
      writes.enumerated().map { index, write in
        JournalEntry(id: EntryID(Int64(index)), step: StepID(step(index)), write: write)
      })
    return queue
  }

  @Test func `A row that is moved leaves its collection only when it is in the other one`() {
    var queue = queue([.adding("a", to: "q"), .removing("a", from: "p")])
    #expect(queue.nextBatch()?.entries.map(\.write) == [.adding("a", to: "q")])
    #expect(queue.nextBatch() == nil)
    queue.finish([EntryID(0)])
    #expect(queue.nextBatch()?.entries.map(\.write) == [.removing("a", from: "p")])
  }

  @Test func `A list that is merged is deleted only when all of it is in the other one`() {
    var queue = queue([.adding("a", to: "q"), .adding("b", to: "q"), Self.deletion])
    #expect(queue.nextBatch()?.entries.count == 2)
    #expect(queue.nextBatch() == nil)
    queue.finish([EntryID(0)])
    #expect(queue.nextBatch() == nil)
    queue.finish([EntryID(1)])
    #expect(queue.nextBatch()?.entries.map(\.write) == [Self.deletion])
  }

  @Test func `Steps that have nothing to do with each other do not wait for each other`() {
    var queue = queue([.adding("a", to: "q"), .removing("a", from: "p")]) { Int64($0) }
    #expect(queue.nextBatch() != nil)
    #expect(queue.nextBatch()?.entries.map(\.write) == [.removing("a", from: "p")])
  }

  @Test func `Where a row of a merge is refused the list is not deleted: it waits for its user`() async throws
  {
    let bench = await SendingBench()
    bench.server.fail(.add, .notFound)
    try await bench.decide(1, [.adding("a", to: "q"), Self.deletion], as: .merge(from: "P", into: "Q"))
    #expect(await bench.outcome(1, 0) == .refused(.failed(.notFound)))
    #expect(await bench.outcome(1, 1) == .refused(.stopped))
    #expect(bench.server.called(.change) == [])
  }

  @Test func `Of a move only the rows that were refused stay where they are`() async throws {
    let bench = await SendingBench()
    bench.server.fail(.bulkAdd, .serverFailed(status: 500, detail: nil))
    bench.server.fail(.add, .notFound)
    try await bench.decide(
      1,
      [
        .adding("a", to: "q"), .adding("b", to: "q"), .removing("a", from: "p"), .removing("b", from: "p"),
      ], as: .move(from: "P", to: "Q"))
    await bench.news.settled(4)
    let states = bench.news.settled
    let refused = (0...1).filter { states[EntryID(1000 + Int64($0))] != .done }
    #expect(refused.count == 1)
    for row in 0...1 {
      let expected: EntryState = refused.contains(row) ? .refused(.stopped) : .done
      #expect(states[EntryID(1002 + Int64(row))] == expected, "\(row)")
    }
  }

  @Test func `A row that is moved into several stays where one of them refuses it`() async throws {
    let bench = await SendingBench()
    bench.server.fail(.add, .notFound)
    try await bench.decide(
      1, [.adding("a", to: "q"), .adding("a", to: "r"), .removing("a", from: "p")],
      as: .move(from: "P", to: "Q, R"))
    await bench.news.settled(3)
    let states = bench.news.settled
    #expect([1000, 1001].count { states[EntryID($0)] == .done } == 1)
    #expect(states[EntryID(1002)] == .refused(.stopped))
    #expect(bench.server.called(.bulkRemove) == [])
  }

  @Test func `Retried, it begins again with the row that was refused, and then takes away`() async throws {
    let bench = await SendingBench()
    bench.server.fail(.add, .notFound)
    try await bench.decide(
      1, [.adding("a", to: "q"), .removing("a", from: "p")], as: .move(from: "P", to: "Q"))
    await bench.news.settled(2)
    #expect(try await bench.sender.retry(StepID(1)).count == 2)
    await bench.news.until { $0.settled[EntryID(1001)] == .done }
    #expect(
      bench.server.called == [.add("a", to: "q"), .add("a", to: "q"), .bulkRemove(["a"], from: "p")])
  }
}
