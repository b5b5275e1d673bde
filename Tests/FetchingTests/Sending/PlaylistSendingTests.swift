import Foundation
import Recordings
import Testing

@testable import Fetching

@Suite("Sending creations and changes of playlists", .timeLimit(.minutes(10)))
struct PlaylistSendingTests {
  private let lost = FetchFailure.offline(.connectionLost)
  private let broken = FetchFailure.serverFailed(status: 500, detail: nil)

  /// A creation, numbered as the first entry of step 1, and two rows for it.
  private var creation: [Write] {
    let new = PlaylistID.provisional(EntryID(1000)).text
    return [.creating("Rage", 1000), .adding("a", to: new), .adding("b", to: new)]
  }

  /// A playlist that may be the one whose answer was lost.
  private func rage(_ id: String, _ change: (inout Playlist) -> Void = { _ in }) -> Playlist {
    var playlist = Playlist(id: PlaylistID(id), name: "Rage", type: .collection)
    playlist.createdAt = StillClock().now
    change(&playlist)
    return playlist
  }

  @Test func `A new collection is created, named to the browser, and filled under its own id`() async throws {
    let bench = await SendingBench()
    try await bench.decide(1, creation, as: .create("Rage"))
    await bench.news.settled(3)
    #expect(bench.server.called == [.create("Rage"), .bulkAdd(["a", "b"], to: "made")])
    #expect(bench.news.heard.created == [PlaylistID("made")])
  }

  @Test
  func `What is decided with the id that stood for a collection goes into it, though it has its own by then`()
    async throws
  {
    let bench = await SendingBench()
    try await bench.decide(1, [creation[0]], as: .create("Rage"))
    _ = await bench.outcome(1)
    try await bench.decide(2, [creation[1]])
    #expect(await bench.outcome(2) == .done)
    #expect(bench.server.called.last == .add("a", to: "made"))
  }

  @Test func `A server that refuses what only newer ones know is asked once more without it`() async throws {
    let bench = await SendingBench()
    let refusal = FetchFailure.refused(Refusal(status: 400, detail: "unknown field"))
    bench.server.fail(.create, refusal)
    let new = NewPlaylist(
      name: "Rage", type: .filters, derivedName: "errors>0", filters: JSONText(#"{"a":1}"#), folder: "Replay")
    try await bench.decide(1, [.create(.provisional(EntryID(1000)), new)], as: .create("Rage"))
    #expect(await bench.outcome(1) == .done)
    #expect(bench.server.called == [.create("Rage"), .create("Rage")])
    bench.server.fail(.create, refusal)
    try await bench.decide(2, [.creating("Plain", 2000)], as: .create("Plain"))
    #expect(await bench.outcome(2) == .refused(.failed(refusal)))
  }

  @Test func `A creation whose answer was lost is looked for: the one that is found is it`() async throws {
    let bench = await SendingBench()
    bench.server.fail(.create, lost)
    bench.server.find(rage("found"))
    try await bench.decide(1, creation, as: .create("Rage"))
    await bench.news.settled(3)
    #expect(
      bench.server.called == [.create("Rage"), .find("Rage"), .bulkAdd(["a", "b"], to: "found")])
  }

  @Test func `Where none is found it is created after all, once`() async throws {
    let bench = await SendingBench()
    bench.server.fail(.create, lost)
    bench.server.find(
      rage("other") { $0.name = "Rage clicks" },
      rage("old") { $0.createdAt = $0.createdAt?.addingTimeInterval(-3600) })
    try await bench.decide(1, creation, as: .create("Rage"))
    await bench.news.settled(3)
    #expect(bench.server.called.prefix(3) == [.create("Rage"), .find("Rage"), .create("Rage")])
    #expect(bench.news.heard.created == [PlaylistID("made")])
  }

  @Test func `Where several are found nobody knows: it needs its user, and so does what was to go into it`()
    async throws
  {
    let bench = await SendingBench()
    bench.server.fail(.create, lost)
    bench.server.find(rage("one"), rage("two"))
    try await bench.decide(1, creation, as: .create("Rage"))
    await bench.news.settled(3)
    #expect(await bench.outcome(1, 0) == .refused(.perhapsCreated(found: 2)))
    #expect(await bench.outcome(1, 1) == .refused(.withoutPlaylist))
    #expect(bench.server.called(.create).count == 1)
  }

  @Test func `A collection that another decision created is not taken for one whose answer was lost`()
    async throws
  {
    let bench = await SendingBench()
    try await bench.decide(1, [creation[0]], as: .create("Rage"))
    _ = await bench.outcome(1)
    bench.server.fail(.create, lost)
    bench.server.find(rage("made"), rage("second"))
    try await bench.decide(2, [.creating("Rage", 2000)], as: .create("Rage"))
    #expect(await bench.outcome(2) == .done)
    #expect(bench.news.heard.created == [PlaylistID("made"), PlaylistID("second")])
  }

  @Test func `A creation that is refused refuses what was to go into it; retried, all of it is done`()
    async throws
  {
    let bench = await SendingBench()
    let missing = FetchFailure.missingScope("session_recording_playlist:write")
    bench.server.fail(.create, missing)
    try await bench.decide(1, creation, as: .create("Rage"))
    await bench.news.settled(3)
    #expect(await bench.outcome(1, 0) == .refused(.failed(missing)))
    #expect(await bench.outcome(1, 1) == .refused(.withoutPlaylist))
    #expect(await bench.outcome(1, 2) == .refused(.withoutPlaylist))
    #expect(try await bench.sender.retry(StepID(1)).count == 3)
    await bench.news.until { $0.settled.values.allSatisfy { $0 == .done } }
    #expect(bench.server.called.last == .bulkAdd(["a", "b"], to: "made"))
  }

  @Test func `What is decided for a collection whose creation was refused is refused as well`() async throws {
    let bench = await SendingBench()
    bench.server.fail(.create, .notFound)
    try await bench.decide(1, [creation[0]], as: .create("Rage"))
    _ = await bench.outcome(1)
    try await bench.decide(2, [creation[1]])
    #expect(await bench.outcome(2) == .refused(.withoutPlaylist))
    #expect(bench.server.called == [.create("Rage")])
  }

  @Test func `A server that fails at a creation is not asked for ever, and each time it is looked for first`()
    async throws
  {
    let bench = await SendingBench()
    bench.server.fail(.create, broken, times: 99)
    try await bench.decide(1, creation, as: .create("Rage"))
    await bench.news.settled(3)
    #expect(await bench.outcome(1, 0) == .refused(.failed(broken)))
    #expect(bench.server.called(.create).count == 5)
    #expect(bench.server.called(.look).count == 4)
  }

  @Test func `A limit says that nothing was created: it is sent again without a look`() async throws {
    let bench = await SendingBench()
    bench.server.fail(.create, .throttled(until: nil))
    try await bench.decide(1, [creation[0]], as: .create("Rage"))
    #expect(await bench.outcome(1) == .done)
    #expect(bench.server.called == [.create("Rage"), .create("Rage")])
  }

  @Test func `A change reads the playlist first, and sends a saved filter's filters as they stand there now`()
    async throws
  {
    let bench = await SendingBench()
    var filter = Playlist(id: PlaylistID("f"), name: "Old", type: .filters)
    filter.filters = JSONText(#"{"date_from":"-7d"}"#)
    bench.server.hold(filter)
    try await bench.decide(
      1, [.renaming("f", from: "Old", to: "New", filters: JSONText(#"{"date_from":"-3d"}"#))],
      as: .edit("Old"))
    #expect(await bench.outcome(1) == .done)
    #expect(
      bench.server.called == [
        .playlist("f"), .change("f", PlaylistChange(name: "New"), filters: filter.filters),
      ])
  }

  @Test func `A change that somebody else overtook is left to its user; retried, it overwrites`() async throws
  {
    let bench = await SendingBench()
    var theirs = Playlist(id: PlaylistID("p"), name: "Theirs", type: .collection)
    theirs.lastModifiedBy = User(id: 7, email: "ann@example.com")
    bench.server.hold(theirs)
    try await bench.decide(1, [.renaming("p", from: "Old", to: "Mine")], as: .edit("Old"))
    #expect(
      await bench.outcome(1)
        == .refused(.changedMeanwhile(name: "Theirs", description: "", by: "ann@example.com")))
    #expect(bench.server.called(.change) == [])
    _ = try await bench.sender.retry(StepID(1))
    await bench.news.until { $0.settled[EntryID(1000)] == .done }
    #expect(bench.server.called(.change).count == 1)
  }

  @Test func `A change that is made already, its answer lost, say, is made again: nobody was in its way`()
    async throws
  {
    let bench = await SendingBench()
    bench.server.hold(Playlist(id: PlaylistID("p"), name: "New", type: .collection))
    try await bench.decide(1, [.renaming("p", from: "Old", to: "New")], as: .edit("Old"))
    #expect(await bench.outcome(1) == .done)
  }

  @Test
  func
    `What is deleted softly cannot be read, and is restored all the same, a saved filter with its filters`()
    async throws
  {
    let bench = await SendingBench()
    let filters = JSONText(#"{"date_from":"-7d"}"#)
    let edit = PlaylistEdit(
      title: "Slow", before: PlaylistChange(deleted: true), after: PlaylistChange(deleted: false),
      filters: filters)
    try await bench.decide(1, [.change(PlaylistID("f"), edit)], as: .restorePlaylist("Slow"))
    #expect(await bench.outcome(1) == .done)
    #expect(bench.server.called.last == .change("f", edit.after, filters: filters))
  }

  @Test func `Deleting a playlist that is not there is done without a call; renaming it is refused`()
    async throws
  {
    let bench = await SendingBench()
    let edit = PlaylistEdit(
      title: "Gone", before: PlaylistChange(deleted: false), after: PlaylistChange(deleted: true))
    try await bench.decide(1, [.change(PlaylistID("p"), edit)], as: .deletePlaylist("Gone"))
    #expect(await bench.outcome(1) == .done)
    try await bench.decide(2, [.renaming("p", from: "Gone", to: "New")], as: .edit("Gone"))
    #expect(await bench.outcome(2) == .refused(.failed(.notFound)))
    #expect(bench.server.called(.change) == [])
  }
}
