import Recordings
import Testing

@testable import Fetching

@Suite("Taking back the creation of a collection", .timeLimit(.minutes(10)))
struct UndoCreationTests {
  /// A collection of one row is created, and taken back when it holds so many; what became of its deletion.
  private func takingBackCreation(held: Int) async throws -> (SendingBench, EntryID) {
    let bench = await SendingBench()
    let new = PlaylistID.provisional(EntryID(1000)).text
    var made = Playlist(id: PlaylistID("made"), name: "Rage", type: .collection)
    made.counts.collection.count = held
    bench.server.hold(made)
    try await bench.decide(1, [.creating("Rage", 1000), .adding("a", to: new)], as: .create("Rage"))
    await bench.news.settled(2)
    let undone = try await bench.turn(.undo(below: nil))
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

  @Test func `A new collection is taken back with all that went into it`() async throws {
    let bench = await SendingBench()
    let new = PlaylistID.provisional(EntryID(1000)).text
    bench.server.hold(Playlist(id: PlaylistID("made"), name: "Rage", type: .collection))
    try await bench.decide(1, [.creating("Rage", 1000), .adding("a", to: new)], as: .create("Rage"))
    await bench.news.settled(2)
    let undone = try await bench.turn(.undo(below: nil))
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
    _ = try await bench.turn(.undo(below: nil))
    await bench.news.settled(4)
    _ = try await bench.turn(.redo)
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
    let undone = try await bench.turn(.undo(below: nil))
    #expect(undone.dropped == [])
    var found = Playlist(id: PlaylistID("found"), name: "Rage", type: .collection)
    found.createdAt = bench.clock.now
    await desk.answer(look, PlaylistPage(playlists: [found]))
    await bench.news.settled(2)
    #expect(
      bench.server.called.last == .change("found", PlaylistChange(deleted: true), filters: JSONText("{}")))
  }
}
