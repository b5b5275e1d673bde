import Browser
import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("The cache on the screen")
struct LocalCacheTests {
  private let project = ProjectID(48213)
  private let all = RecordingListing.matching(RecordingsQuery(dateFrom: "-30d"))
  private let offline = FetchFailure.offline(.connectionRefused)

  /// As of twelve minutes ago.
  private func copied(
    _ numbers: ClosedRange<Int>, more: Int64? = nil, next: PageToken? = nil
  ) -> CachedRows {
    CachedRows(
      rows: Recording.samples(numbers).map(PackedRecording.init), loadedAt: .testStart.adding(-720),
      more: more.map(CachedRows.Place.init), next: next)
  }

  private func started(project: ProjectID? = ProjectID(48213)) -> StoreTester {
    var tester = StoreTester(.sample(project: project))
    tester.play(.started)
    return tester
  }

  @Test func `Rows of the copy fill an empty list, with their age, while the server is asked`() {
    var tester = started()
    tester.play(.cache(.rowsArrived(RequestID(3), copied(1...3, next: .cursor("n")))))
    #expect(tester.rowIDs == ["rec-1", "rec-2", "rec-3"])
    #expect(tester.state.recordings.list.load == .loading(RequestID(3)))
    #expect(tester.header.contains("12m ago"))
    #expect(!tester.header.contains("stale"))
  }

  @Test func `A view that the copy does not know stays empty until the server answers`() {
    var tester = started()
    tester.send(.cache(.rowsArrived(RequestID(3), nil))) { $0.cacheReads = [:] }
    tester.answer(.of(Recording.samples(1...2)))
    #expect(tester.rowIDs == ["rec-1", "rec-2"])
  }

  @Test func `The fresh page is laid over the rows of the copy, and the cursor stays on its row`() {
    var tester = started()
    tester.play(.cache(.rowsArrived(RequestID(3), copied(2...9, next: .cursor("deep")))))
    tester.type("jj")
    #expect(tester.currentID == "rec-4")
    tester.answer(.of(Recording.samples(1...3), next: .cursor("n")))
    #expect(tester.rowIDs == (1...9).map { "rec-\($0)" })
    #expect(tester.currentID == "rec-4")
    #expect(tester.state.recordings.list.next == .cursor("deep"))
    #expect(tester.header.hasSuffix("  now, rest 12m ago"))
  }

  @Test func `The header's age is that of the oldest rows, also where there is room for one only`() {
    var tester = started()
    tester.play(.cache(.rowsArrived(RequestID(3), copied(2...9, next: .cursor("deep")))))
    tester.answer(.of(Recording.samples(1...3), next: .cursor("n")))
    tester.play(.resized(.narrow))
    #expect(tester.header.hasSuffix("  12m ago"))
    tester.type("r")
    tester.answer(.of(Recording.samples(1...9)))
    #expect(tester.header.hasSuffix("  now"))
  }

  @Test(arguments: [60, 80, 160])
  func `As long as the rest of a long copy is read, the header says so at any width`(columns: Int) {
    var tester = started()
    tester.play(.resized(Size(columns: columns, rows: 30)))
    tester.play(.cache(.rowsArrived(RequestID(3), copied(1...2, more: 20))))
    #expect(tester.header.hasSuffix("  reading, 12m ago"))
    tester.play(.cache(.rowsArrived(RequestID(4), copied(3...4))))
    #expect(tester.header.hasSuffix("  12m ago"))
  }

  @Test func `When the server answers again, the failure before goes from the status line`() {
    var tester = started(project: nil)
    tester.play(.cache(.projectArrived(Project(id: project))))
    tester.play(.cache(.rowsArrived(RequestID(2), copied(1...3))))
    tester.play(.load(.accountArrived(RequestID(1), .failure(offline))))
    #expect(tester.status.hasPrefix("[no] https://us.posthog.com refused the connection."))
    tester.play(.deadlinePassed, after: 15)
    tester.answer(.sample())
    #expect(tester.status == "[ok] connected again")
  }

  @Test func `Where the server cannot be asked, the rows stay, and the header says that they are stale`() {
    var tester = started()
    tester.play(.cache(.rowsArrived(RequestID(3), copied(1...3))))
    tester.answer(.failure(offline))
    #expect(tester.rowIDs.count == 3)
    #expect(tester.header.contains("stale, 12m ago"))
    #expect(tester.status.contains("recordings:"))
  }

  @Test func `Where the server is faster, the rows of the copy are not taken`() {
    var tester = started()
    tester.answer(.of([.sample(7)]))
    tester.send(.cache(.rowsArrived(RequestID(3), copied(1...3, more: 3)))) { $0.cacheReads = [:] }
    #expect(tester.rowIDs == ["rec-7"])
  }

  @Test
  func `A long view follows in parts, each behind the one before, and goes on at the server behind the last`()
  {
    var tester = started()
    let effects = tester.play(.cache(.rowsArrived(RequestID(3), copied(1...2, more: 20))))
    #expect(effects == [.cache(.readRows(RequestID(4), project, all, CachedRows.Place(position: 20)))])
    #expect(tester.state.recordings.list.next == nil)
    #expect(tester.play(.cache(.rowsArrived(RequestID(4), copied(3...4, next: .cursor("n"))))) == [])
    #expect(tester.rowIDs == (1...4).map { "rec-\($0)" })
    #expect(tester.state.recordings.list.next == .cursor("n"))
  }

  @Test func `A part whose list has become another one is dropped`() {
    var tester = started()
    tester.play(.cache(.rowsArrived(RequestID(3), copied(1...2, more: 20))))
    tester.answer(.of([.sample(8)]))
    tester.send(.cache(.rowsArrived(RequestID(4), copied(3...4, more: 40)))) { $0.cacheReads = [:] }
    #expect(tester.rowIDs == ["rec-8"])
  }

  @Test func `Parts go to the view that they were asked for, also when it was left`() {
    var tester = started()
    tester.answer([.collection("c")])
    tester.play(.cache(.rowsArrived(RequestID(3), copied(1...2, more: 20))))
    tester.open(.playlist(PlaylistID("c")))
    tester.play(.cache(.rowsArrived(RequestID(4), copied(3...4))))
    #expect(tester.rowIDs == [])
    tester.open(.all)
    #expect(tester.rowIDs == (1...4).map { "rec-\($0)" })
  }

  @Test func `A view that has rows is not read from the copy again`() {
    var tester = StoreTester.running()
    let asked = tester.type("r").contains { if case .cache(.readRows) = $0 { true } else { false } }
    #expect(!asked)
  }

  // MARK: Playlists, project and details

  @Test func `Playlists of the copy are shown until the server's are there`() {
    var tester = started()
    tester.play(.cache(.playlistsArrived(project, [.collection("old"), .collection("both")])))
    #expect(tester.state.playlists.playlists.map(\.id.text) == ["old", "both"])
    tester.answer([.collection("both"), .collection("new")])
    #expect(tester.state.playlists.playlists.map(\.id.text) == ["both", "new"])
    tester.send(.cache(.playlistsArrived(project, [.collection("old")])))
  }

  @Test func `The project of an earlier run is shown before the account is there; nothing is asked in it`() {
    var tester = started(project: nil)
    let effects = tester.play(.cache(.projectArrived(Project(id: project, name: "web-app"))))
    #expect(
      effects == [
        .journal(.prepare(project)), .cache(.readPlaylists(project)),
        .cache(.readRows(RequestID(2), project, all, nil)),
      ])
    tester.play(.cache(.rowsArrived(RequestID(2), copied(1...3))))
    #expect(tester.rowIDs.count == 3)
    #expect(tester.state.account.remembered?.name == "web-app")
    tester.answer(.sample())
    #expect(tester.rowIDs.count == 3)
    #expect(tester.state.recordings.list.load.isLoading)
  }

  @Test func `Where the key works in another project by now, nothing of the one before stays`() {
    var tester = started(project: nil)
    tester.play(.cache(.projectArrived(Project(id: project, name: "web-app"))))
    tester.play(.cache(.rowsArrived(RequestID(2), copied(1...3, more: 9))))
    tester.play(.cache(.playlistsArrived(project, [.collection("old")])))
    tester.answer(.sample(project: Project(id: ProjectID(2), name: "blog")))
    tester.play(.cache(.rowsArrived(RequestID(3), copied(4...5))))
    tester.play(.cache(.playlistsArrived(project, [.collection("old")])))
    #expect(tester.rowIDs == [])
    #expect(tester.state.playlists.playlists == [])
    #expect(!tester.header.contains("web-app"))
  }

  @Test func `Where the account cannot be asked for, the rows stay, are stale, and the status line says why`()
  {
    var tester = started(project: nil)
    tester.play(.cache(.projectArrived(Project(id: project))))
    tester.play(.cache(.rowsArrived(RequestID(2), copied(1...3))))
    tester.play(.load(.accountArrived(RequestID(1), .failure(offline))))
    #expect(tester.rowIDs.count == 3)
    #expect(tester.header.contains("stale, 12m ago"))
    #expect(tester.status.contains("us.posthog.com refused"))
  }

  @Test func `The raw row of a copied one is read from the copy when the cursor rests on it, once`() {
    var tester = started()
    tester.play(.cache(.rowsArrived(RequestID(3), copied(1...3))))
    let id = RecordingID("rec-1")
    #expect(tester.passDeadline().first == .cache(.readRecording(project, id)))
    var whole = Recording.sample(1)
    whole.person.properties = JSONText(#"{"plan":"pro"}"#)
    tester.play(.cache(.recordingArrived(id, whole)))
    tester.play(.load(.recordingArrived(id, .failure(offline))))
    #expect(tester.state.recordings.list.current?.raw == whole.raw)
    tester.press("3", "l", "l")
    #expect(tester.frame.text.contains("plan"))
    tester.press("2", "j", "k")
    #expect(!tester.passDeadline().contains(.cache(.readRecording(project, id))))
  }

  // MARK: What is said

  @Test func `What is wrong with the copy is said, and clearing it`() {
    var tester = StoreTester.running()
    tester.play(
      .noticed(.cache(.quarantined(QuarantinedFile(reason: .damaged, path: "/c/cache.sqlite.damaged-1")))))
    #expect(tester.status.contains("the cache was damaged: it is kept as cache.sqlite.damaged-1"))
    tester.play(.noticed(.cache(.failed(.inUse))))
    #expect(tester.status.contains("another Reel has it open"))
    #expect(tester.type(":clear-cache") == [])
    #expect(tester.press(.enter) == [.cache(.clear)])
    tester.play(.cache(.cleared(.success(3 << 20))))
    #expect(tester.status.contains("the cache is empty: 3"))
  }
}
