import Browser
import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("A start shows what the last run showed")
struct ReturningTests {
  private let project = ProjectID(48213)
  private static let filters =
    #"{"date_from":"-7d","filter_group":{"type":"AND","values":[{"type":"AND","values":[]}]}}"#
  private let lists: [Playlist] = [.collection("c"), .savedFilter("f", filters: filters)]

  private func cached(_ numbers: ClosedRange<Int>, more: Int64? = nil) -> CachedRows {
    CachedRows(
      rows: Recording.samples(numbers).map(PackedRecording.init),
      loadedAt: .testStart.addingTimeInterval(-720),
      more: more.map(CachedRows.Place.init), next: nil)
  }

  private func remembering(_ project: ProjectID? = ProjectID(48213)) -> StoreTester {
    var state = BrowserState.sample(project: project)
    state.settings.remembersPlace = true
    var tester = StoreTester(state)
    tester.play(.started)
    return tester
  }

  /// Before the first key.
  private func started(_ text: String?, lists: [Playlist] = [], _ project: ProjectID? = ProjectID(48213))
    -> StoreTester
  {
    var tester = remembering(project)
    tester.play(.cache(.playlistsArrived(self.project, lists)))
    tester.play(.journal(.placeRecalled(self.project, text)))
    return tester
  }

  private func asked(_ effects: [Effect]) -> [RecordingListing] {
    effects.compactMap { if case .load(.recordings(_, _, let listing, _, _)) = $0 { listing } else { nil } }
  }

  private func kept(_ effects: [Effect]) -> [String] {
    effects.compactMap { effect in
      if case .journal(.remember(_, "place", let value?)) = effect { value } else { nil }
    }
  }

  private func answerRows(_ rows: CachedRows?, _ tester: inout StoreTester) {
    guard let request = tester.state.cacheReads.keys.max(by: { $0.number < $1.number }) else {
      Issue.record("no rows are being read")
      return
    }
    tester.play(.cache(.rowsArrived(request, rows)))
  }

  /// What a run in this state leaves.
  private func left(by act: (inout StoreTester) -> Void) throws -> String {
    var tester = started(nil, lists: lists)
    tester.answer(.sample())
    tester.answer(lists)
    tester.answer(.of(Recording.samples(1...9)))
    act(&tester)
    tester.forgetEffects()
    tester.type("Q")
    return try #require(kept(tester.effects).last)
  }

  @Test func `Nothing is asked of the server before it is known where the last run was; then only that`() {
    var tester = remembering()
    #expect(asked(tester.effects).isEmpty)
    #expect(tester.effects.contains(.journal(.recallPlace(project))))
    tester.play(.journal(.placeRecalled(project, nil)))
    #expect(asked(tester.effects).count == 1)
    tester.answer(lists)
    #expect(asked(tester.effects).count == 1)
  }

  @Test func `Order, filter, view, row and the playlists' cursor come back`() throws {
    let text = try left { tester in
      tester.open(.playlist(PlaylistID("f")))
      tester.answer(.of(Recording.samples(1...9)))
      tester.type("fe")
      tester.answer(.of(Recording.samples(1...9)))
      tester.type("sejjj1k2")
    }
    var tester = started(text, lists: lists)
    guard case .matching(let query)? = asked(tester.effects).first else {
      Issue.record("the filter was not asked")
      return
    }
    #expect(asked(tester.effects).count == 1)
    #expect(query.order == .consoleErrorCount && query.havingPredicates.count == 1)
    #expect(query.dateFrom == "-7d")
    #expect(tester.state.recordings.view == .playlist(PlaylistID("f")))
    #expect(tester.state.playlists.current == .view(.playlist(PlaylistID("c"))))
    answerRows(cached(1...9), &tester)
    #expect(tester.currentID == "rec-4")
    tester.answer(.of(Recording.samples(1...9)))
    #expect(tester.currentID == "rec-4")
    #expect(!tester.status.contains("gone"))
    tester.type("-")
    #expect(tester.status.contains("no view before this one"))
  }

  @Test func `A collection comes back, and Unviewed`() throws {
    let collection = try left { $0.open(.playlist(PlaylistID("c"))) }
    let tester = started(collection, lists: lists)
    #expect(asked(tester.effects) == [.collection(PlaylistID("c"))])
    let unviewed = try left { $0.open(.unviewed) }
    #expect(started(unviewed).state.recordings.view == .unviewed)
  }

  @Test func `A list that is gone gives way to all recordings, with a sentence`() throws {
    let text = try left { $0.open(.playlist(PlaylistID("c"))) }
    var tester = started(text, lists: [])
    #expect(asked(tester.effects).isEmpty)
    tester.answer([.savedFilter("f", filters: Self.filters)])
    #expect(tester.state.recordings.view == .all)
    #expect(asked(tester.effects).count == 1)
    #expect(tester.status.contains("the list of last time is gone; these are all recordings"))
  }

  @Test func `A list that only the server names is waited for`() throws {
    let text = try left { $0.open(.playlist(PlaylistID("c"))) }
    var tester = started(text, lists: [])
    tester.answer(lists)
    #expect(asked(tester.effects) == [.collection(PlaylistID("c"))])
  }

  @Test func `Where the playlists cannot be loaded, all recordings are shown`() throws {
    let text = try left { $0.open(.playlist(PlaylistID("c"))) }
    var tester = started(text, lists: [])
    guard case .loading(let request) = tester.state.playlists.load else {
      Issue.record("no playlists are being asked for")
      return
    }
    tester.play(.load(.playlistsArrived(request, .failure(.offline(.connectionRefused)))))
    #expect(asked(tester.effects).count == 1)
    #expect(tester.state.recordings.view == .all)
  }

  @Test func `A row further down in the cache is found there, without a call`() throws {
    let text = try left { $0.press(.character("j"), .character("j"), .character("j"), .character("j")) }
    var tester = started(text)
    answerRows(cached(21...22, more: 20), &tester)
    #expect(tester.currentID == "rec-22", "the nearest row, until more are read")
    answerRows(cached(1...9), &tester)
    #expect(tester.currentID == "rec-5")
    #expect(asked(tester.effects).count == 1)
  }

  @Test func `In place of a row that is gone stands the one in its place, and at the end the last one`()
    throws
  {
    let text = try left { $0.press(.character("j"), .character("j"), .character("j"), .character("j")) }
    var tester = started(text)
    tester.answer(.of(Recording.samples(11...19)))
    #expect(tester.currentID == "rec-15")
    #expect(asked(tester.effects).count == 1)
    tester = started(text)
    tester.answer(.of(Recording.samples(11...12)))
    #expect(tester.currentID == "rec-12")
  }

  @Test func `The row stays under the cursor when newer ones come above it, also from the top`() throws {
    let text = try left { _ in }
    var tester = started(text)
    answerRows(cached(1...9), &tester)
    #expect(tester.currentID == "rec-1")
    tester.answer(.of(Recording.samples(31...33) + Recording.samples(1...9)))
    #expect(tester.currentID == "rec-1")
  }

  @Test func `A user who is faster stays where the keys led`() throws {
    let text = try left { $0.open(.playlist(PlaylistID("c"))) }
    var tester = remembering()
    tester.type("j")
    #expect(asked(tester.effects).count == 1)
    tester.play(.cache(.playlistsArrived(project, lists)))
    tester.play(.journal(.placeRecalled(project, text)))
    #expect(tester.state.recordings.view == .all)
    #expect(asked(tester.effects).count == 1)
  }

  @Test func `What cannot be read is nothing`() {
    for text in [
      "", "{", "[]", "5", "{}", #"{"view":5}"#, #"{"view":"playlist "}"#, #"{"view":"elsewhere"}"#,
    ] {
      let tester = started(text)
      #expect(tester.state.recordings.view == .all)
      #expect(asked(tester.effects).count == 1)
    }
    var odd = started(#"{"view":"all","recording":"x","index":-5,"line":99999999999,"list":7}"#)
    odd.answer(.of(Recording.samples(1...3)))
    #expect(odd.currentID == "rec-1")
    odd = started(#"{"view":"all","filter":"a:b:c \""}"#)
    #expect(odd.status.contains("the filter of last time cannot be read"))
  }

  @Test func `The project of the last run is shown before the account is known, at its place`() throws {
    let text = try left { $0.open(.unviewed) }
    var tester = remembering(nil)
    tester.play(.cache(.projectArrived(Project(id: project))))
    #expect(tester.effects.contains(.journal(.recallPlace(project))))
    tester.play(.journal(.placeRecalled(project, text)))
    #expect(tester.state.recordings.view == .unviewed)
    #expect(tester.state.cacheReads.count == 1)
    answerRows(cached(1...9), &tester)
    #expect(tester.rowIDs.count == 9)
    tester.answer(.sample())
    #expect(asked(tester.effects).count == 1)
    #expect(tester.state.recordings.view == .unviewed)
  }

  @Test func `It is kept when it rests for some seconds, once, and when the program ends or stops`() {
    var tester = started(nil)
    tester.answer(.of(Recording.samples(1...9)))
    tester.answer([])
    tester.type("jjjj")
    #expect(kept(tester.effects).isEmpty)
    let due = tester.state.place.dueAt
    #expect(due == tester.now.addingTimeInterval(3))
    tester.play(.deadlinePassed, after: 3)
    #expect(kept(tester.effects).count == 1)
    #expect(tester.state.place.dueAt == nil)
    tester.play(.deadlinePassed, after: 30)
    #expect(kept(tester.effects).count == 1)
    tester.type("k")
    tester.press(.control("z"))
    #expect(kept(tester.effects).count == 2)
    tester.type("k")
    tester.type("Q")
    #expect(kept(tester.effects).count == 3)
    #expect(kept(tester.effects).last?.contains(#""recording":"rec-3""#) == true)
  }

  @Test func `The demo, and who only looks, keep no place; the demo asks for none`() {
    var tester = StoreTester.running()
    tester.type("jjQ")
    #expect(kept(tester.effects).isEmpty)
    #expect(tester.state.place == PlaceMemory())
    tester = StoreTester.running { $0.isReadOnly = true }
    tester.type("jjQ")
    #expect(kept(tester.effects).isEmpty)
  }
}
