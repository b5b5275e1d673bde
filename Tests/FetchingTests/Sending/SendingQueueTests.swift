import Recordings
import Testing

@testable import Fetching

@Suite("What is sent when")
struct SendingQueueTests {
  private func queue(_ writes: [Write]) -> SendingQueue {
    var queue = SendingQueue()
    queue.append(entries(writes))
    return queue
  }

  private func entries(_ writes: [Write], from number: Int64 = 0) -> [JournalEntry] {
    writes.enumerated().map { index, write in
      JournalEntry(id: EntryID(number + Int64(index)), step: StepID(0), write: write)
    }
  }

  /// The batches that can be under way at once, as writes.
  private func allAtOnce(_ queue: inout SendingQueue) -> [[Write]] {
    var batches: [[Write]] = []
    while let batch = queue.nextBatch() { batches.append(batch.entries.map(\.write)) }
    return batches
  }

  private func finish(_ writes: [Write], _ queue: inout SendingQueue) {
    queue.finish(Set(queue.entries.filter { writes.contains($0.write) }.map(\.id)))
  }

  @Test func `Additions to a playlist go twenty at a time, in their order, and so do removals`() {
    for writes in [Write.adding(0..<50), (0..<50).map { Write.removing("r\($0)") }] {
      var queue = queue(writes)
      #expect(
        allAtOnce(&queue) == [Array(writes[..<20]), Array(writes[20..<40]), Array(writes[40...])])
    }
  }

  @Test func `A hundred rows into five collections go in twenty-five calls`() {
    let lists = (1...5).map { "p\($0)" }
    var queue = queue(lists.flatMap { list in (0..<100).map { Write.adding("r\($0)", to: list) } })
    let batches = allAtOnce(&queue)
    #expect(batches.count == 25)
    #expect(batches.allSatisfy { $0.count == 20 && Set($0.compactMap(\.playlist)).count == 1 })
  }

  @Test func `A call carries what is for its playlist, and nothing that lies between`() {
    var queue = queue([
      .adding("a", to: "p"), .adding("b", to: "q"), .removing("c", from: "p"), .viewed("d"),
      .adding("e", to: "p"),
    ])
    #expect(
      allAtOnce(&queue) == [
        [.adding("a", to: "p"), .adding("e", to: "p")], [.adding("b", to: "q")],
        [.removing("c", from: "p")], [.viewed("d")],
      ])
  }

  @Test
  func `Adding and removing the same row of a playlist are never under way together, and keep their order`() {
    let writes = [Write.adding("a"), .removing("a"), .adding("a")]
    var queue = queue(writes)
    for write in writes {
      #expect(allAtOnce(&queue) == [[write]])
      queue.finish([queue.entries[0].id])
    }
    #expect(queue.entries.isEmpty)
  }

  @Test
  func `What waits for a write to the same row does not hold up the others, nor is it overtaken by a batch`()
  {
    var queue = queue([.adding("a"), .removing("a"), .removing("b"), .adding("a"), .adding("c")])
    #expect(allAtOnce(&queue) == [[.adding("a"), .adding("c")], [.removing("b")]])
  }

  @Test func `A playlist is created before anything goes into it, and then gets it under its own name`() {
    let new = PlaylistID.provisional(EntryID(1))
    var queue = queue([.creating("Rage", 1), .adding("a", to: new.text), .adding("b", to: "p")])
    #expect(allAtOnce(&queue) == [[.creating("Rage", 1)], [.adding("b", to: "p")]])
    queue.replace(new, with: PlaylistID("rage"))
    queue.finish([EntryID(0)])
    #expect(allAtOnce(&queue) == [[.adding("a", to: "rage")]])
  }

  @Test
  func `Nothing is sent into a playlist that has no name at the server, whatever became of its creation`() {
    var queue = queue([.adding("a", to: PlaylistID.provisional(EntryID(1)).text)])
    #expect(allAtOnce(&queue).isEmpty)
  }

  @Test
  func
    `Changes of a playlist come one after the other, after what was decided before and before what follows`()
  {
    let (first, second) = (Write.renaming("p", from: "a", to: "b"), Write.renaming("p", from: "b", to: "c"))
    var queue = queue([.adding("x"), first, second, .adding("y"), .adding("z", to: "q")])
    #expect(allAtOnce(&queue) == [[.adding("x")], [.adding("z", to: "q")]])
    for expected in [[first], [second], [.adding("y")]] {
      finish(expected == [first] ? [.adding("x")] : expected == [second] ? [first] : [second], &queue)
      #expect(allAtOnce(&queue) == [expected])
    }
  }

  @Test
  func
    `Deletions go a hundred at a time, each after what was decided about its recording and before what follows`()
  {
    var many = queue((0..<130).map { Write.deleting("r\($0)") })
    #expect(allAtOnce(&many).map(\.count) == [100, 30])
    var queue = queue([.adding("a"), .deleting("a"), .deleting("b"), .viewed("b")])
    #expect(allAtOnce(&queue) == [[.adding("a")], [.deleting("b")]])
    finish([.adding("a"), .deleting("b")], &queue)
    #expect(allAtOnce(&queue) == [[.deleting("a")], [.viewed("b")]])
  }

  @Test func `Marking viewed waits for no playlist`() {
    var queue = queue([.adding("a"), .viewed("a"), .removing("a")])
    #expect(allAtOnce(&queue) == [[.adding("a")], [.viewed("a")]])
  }

  @Test func `What a bulk call did not settle goes one by one; the others still go together`() {
    var queue = queue(Write.adding(0..<3))
    let batch = queue.nextBatch()
    queue.append(entries(Write.adding(3..<5), from: 3))
    queue.putBack(batch?.entries.map(\.id) ?? [], singly: true)
    #expect(
      allAtOnce(&queue) == [
        [.adding("r0")], [.adding("r1")], [.adding("r2")], [.adding("r3"), .adding("r4")],
      ])
  }

  @Test func `Where the server takes no bulk calls, each goes alone`() {
    var queue = queue([.adding("a"), .adding("b")])
    queue.hasBulkMembership = false
    #expect(allAtOnce(&queue) == [[.adding("a")], [.adding("b")]])
  }

  @Test func `What was put back is sent again, before what was decided after it`() {
    var queue = queue([.adding("a"), .removing("a")])
    queue.putBack(queue.nextBatch()?.entries.map(\.id) ?? [])
    #expect(allAtOnce(&queue) == [[.adding("a")]])
  }

  @Test func `Withdrawing takes what nobody is sending, nor may have sent; the rest stays`() {
    var queue = queue([.adding("a"), .creating("Rage", 1), .adding("b", to: "q"), .viewed("c")])
    _ = queue.nextBatch()
    queue.update(EntryID(1), to: .sending)
    let taken = queue.withdraw { _ in true }
    #expect(taken.map(\.write) == [.adding("b", to: "q"), .viewed("c")])
    #expect(queue.entries.map(\.write) == [.adding("a"), .creating("Rage", 1)])
    #expect(queue.withdraw { _ in true }.isEmpty)
  }

  @Test func `What may have been sent is not withdrawn: it may be done, and is taken back by its opposite`() {
    var queue = queue([.adding("a"), .adding("b", to: "q")])
    queue.putBack(queue.nextBatch()?.entries.map(\.id) ?? [])
    queue.append(entries([.adding("left by another")], from: 7), perhapsSent: true)
    #expect(queue.withdraw { _ in true }.map(\.write) == [.adding("b", to: "q")])
    var turnedAway = self.queue([.adding("a")])
    turnedAway.putBack(turnedAway.nextBatch()?.entries.map(\.id) ?? [], perhapsSent: false)
    #expect(turnedAway.withdraw { _ in true }.map(\.write) == [.adding("a")])
  }
}
