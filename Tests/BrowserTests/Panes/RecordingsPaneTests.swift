import Browser
import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Recordings pane")
struct RecordingsPaneTests {
  @Test
  func `A row that the server does not know any more goes when the cursor has left it, and that is said`() {
    var tester = StoreTester.running()
    tester.passDeadline()
    tester.play(.load(.recordingArrived(RecordingID("rec-1"), .failure(.notFound))))
    #expect(tester.rowIDs.first == "rec-1")
    tester.type("j")
    #expect(tester.currentID == "rec-2")
    #expect(tester.rowIDs.first == "rec-2")
    #expect(tester.status == "[--] the row before is gone: deleted elsewhere, or expired")
  }

  @Test func `A refresh keeps cursor, scroll and marks with their recordings, wherever these are now`() {
    var tester = StoreTester.running(recordings: Recording.samples(1...50))
    tester.type("jjjj jr")
    #expect(tester.currentID == "rec-7")
    tester.answer(.of(Recording.samples(101...120) + Recording.samples(3...50)))
    #expect(tester.currentID == "rec-7")
    #expect(tester.state.recordings.list.marks == [RecordingID("rec-5")])
    #expect(tester.frame.row(of: "> ").map { tester.frame.rowTexts[$0].contains("person7@") } == true)
  }

  @Test func `A cursor at the top stays at the top when newer recordings arrive`() {
    var tester = StoreTester.running()
    tester.type("r")
    tester.answer(.of(Recording.samples(11...15) + Recording.samples(1...5)))
    #expect(tester.state.recordings.list.cursor.index == 0)
  }

  @Test func `A mark whose recording is gone goes with it`() {
    var tester = StoreTester.running()
    tester.type("*r")
    tester.answer(.of([.sample(2)]))
    #expect(tester.state.recordings.list.marks == [RecordingID("rec-2")])
  }

  @Test func `The next page is asked for before the cursor reaches the end, and only once`() {
    var tester = StoreTester.running(.narrow, recordings: Recording.samples(1...100), next: .cursor("p2"))
    #expect(!tester.state.recordings.list.pageLoad.isLoading)
    for _ in 0..<60 { tester.type("j") }
    #expect(!tester.state.recordings.list.pageLoad.isLoading)
    var asked: [Effect] = []
    for _ in 60..<90 { asked += tester.type("j").filter(\.isPage) }
    let query = RecordingListing.matching(RecordingsQuery(dateFrom: "-30d"))
    #expect(
      asked == [.load(.recordings(RequestID(4), ProjectID(48213), query, .cursor("p2"), .prefetch))])
    tester.answer(.of(Recording.samples(96...180)))
    #expect(tester.rowIDs == Recording.samples(1...180).map(\.id.text))
    #expect(tester.currentID == "rec-91")
  }

  @Test func `At the last row the page is asked for, not read ahead`() {
    var tester = StoreTester.running(.narrow, recordings: Recording.samples(1...100), next: .cursor("p2"))
    let pages = tester.type("G").filter(\.isPage)
    let query = RecordingListing.matching(RecordingsQuery(dateFrom: "-30d"))
    #expect(pages == [.load(.recordings(RequestID(4), ProjectID(48213), query, .cursor("p2"), .user))])
  }

  @Test func `A server that repeats its first page brings the end, not endless calls`() {
    var tester = StoreTester.running(.narrow, recordings: Recording.samples(1...30), next: .offset(30))
    tester.type("G")
    let effects = tester.answer(.of(Recording.samples(1...30), next: .offset(60)))
    #expect(effects.isEmpty)
    #expect(tester.state.recordings.list.next == nil)
    #expect(tester.rowIDs.count == 30)
    #expect(tester.type("gGG").filter(\.isPage).isEmpty)
  }

  @Test
  func
    `A page that fails keeps the rows and says so, also where no room is below the last one; r asks again`()
  {
    var tester = StoreTester.running(.middle, recordings: Recording.samples(1...20), next: .offset(100))
    tester.answer(.failure(.serverFailed(status: 500, detail: nil)))
    #expect(tester.rowIDs.count == 20)
    #expect(tester.frame.role(of: "The server failed (500).") == .error)
    #expect(tester.header.contains("20 loaded, more failed"))
    #expect(tester.status.hasPrefix("[no] more recordings: The server failed (500)."))
    // Whoever leans on a key does not spend the quota.
    #expect(tester.type("GkjkjG").filter(\.isPage).isEmpty)
    #expect(tester.type("r").filter(\.isPage).count == 1)
  }

  @Test func `The sign of the order stands where the rows come newest first, and nowhere else`() {
    var tester = StoreTester.running(playlists: [.collection("c")])
    #expect(tester.frame.row(of: "WHEN ↓") != nil)
    tester.open(.playlist(PlaylistID("c")))
    tester.answer(.of([.sample(1)]))
    #expect(tester.frame.row(of: "WHEN ↓") == nil)
    tester.open(.all)
    #expect(tester.frame.row(of: "WHEN ↓") != nil)
  }

  @Test func `A page read ahead that was given up is no failure`() {
    var tester = StoreTester.running(.middle, recordings: Recording.samples(1...20), next: .offset(100))
    tester.answer(.failure(.cancelled))
    #expect(tester.frame.row(of: "Cancelled") == nil)
    #expect(tester.type("j").filter(\.isPage).count == 1)
  }

  @Test func `A row that cannot be read stands among the others, with the reason, and takes no command`() {
    var tester = StoreTester.running(recordings: [])
    tester.type("r")
    tester.answer(
      RecordingPage(rows: [.recording(.sample(1)), .unreadable("id is missing"), .recording(.sample(2))]))
    #expect(tester.rowIDs == ["rec-1", "?", "rec-2"])
    #expect(tester.frame.role(of: "unreadable row: id is missing") == .warning)
    tester.type("j")
    #expect(tester.frame.row(of: "This row could not be read:") != nil)
    tester.type("w")
    #expect(tester.status.hasSuffix("no recording under the cursor"))
  }

  @Test func `Unviewed asks the server to leave out what the user viewed`() {
    var tester = StoreTester.running()
    let effects = tester.open(.unviewed)
    var query = RecordingsQuery(dateFrom: "-30d")
    query.hideViewed = .currentUser
    #expect(
      effects.pages == [.load(.recordings(RequestID(4), ProjectID(48213), .matching(query), nil, .user))])
  }

  @Test
  func
    `A server that refuses hide_viewed_recordings is asked without it; viewed rows are hidden here, and said`()
  {
    var tester = StoreTester.running()
    tester.open(.unviewed)
    let detail = "hide_viewed_recordings: Extra inputs are not permitted"
    let again = tester.answer(.failure(.refused(Refusal(status: 400, detail: detail))))
    let query = RecordingListing.matching(RecordingsQuery(dateFrom: "-30d"))
    #expect(again.pages == [.load(.recordings(RequestID(5), ProjectID(48213), query, nil, .user))])
    tester.answer(.of([.sample(1), .sample(2) { $0.viewed = true }, .sample(3)]))
    #expect(tester.rowIDs == ["rec-1", "rec-3"])
    #expect(tester.header.contains("1 viewed hidden here"))
  }

  @Test func `Where a page is wholly hidden the next one follows, but only within the quota's pace`() {
    var tester = StoreTester.running()
    tester.open(.unviewed)
    tester.answer(.failure(.refused(Refusal(status: 400, detail: "hide_viewed_recordings"))))
    let viewed = Recording.samples(1...3).map { row in
      Recording.sample(1) {
        $0 = row; $0.viewed = true
      }
    }
    let effects = tester.answer(.of(viewed, next: .offset(100)))
    let query = RecordingListing.matching(RecordingsQuery(dateFrom: "-30d"))
    #expect(effects == [.load(.recordings(RequestID(6), ProjectID(48213), query, .offset(100), .prefetch))])
  }

  @Test func `A collection is asked for by its id, a built-in list with its count`() {
    var tester = StoreTester.running(playlists: [.collection("c"), .builtIn("history", count: 7)])
    #expect(tester.open(.playlist(PlaylistID("c"))).listings == [.collection(PlaylistID("c"))])
    let history = PlaylistID("synthetic-history")
    #expect(tester.open(.playlist(history)).listings == [.synthetic(history, count: 7)])
  }

  @Test func `A saved filter becomes the query that its filters mean`() throws {
    let filters = #"""
      {"date_from":"-7d","order":"console_error_count","duration":[{"type":"recording","key":"duration",
      "operator":"gt","value":60}],"filter_group":{"type":"AND","values":[{"type":"AND","values":[
      {"type":"person","key":"plan","operator":"exact","value":["pro"]}]}]}}
      """#
    var tester = StoreTester.running(playlists: [.savedFilter("f", filters: filters)])
    let listing = try #require(tester.open(.playlist(PlaylistID("f"))).listings.first)
    guard case .matching(let query) = listing else {
      Issue.record("not a query: \(listing)")
      return
    }
    #expect(query.dateFrom == "-7d")
    #expect(query.order == .consoleErrorCount)
    #expect(query.properties.map { $0["key"]?.text } == ["plan"])
    #expect(query.havingPredicates.map { $0["key"]?.text } == ["duration"])
  }

  @Test func `A saved filter that is none is a failure with a sentence, and asks nothing`() {
    var tester = StoreTester.running(playlists: [.savedFilter("f", filters: "[1,2]")])
    #expect(tester.open(.playlist(PlaylistID("f"))).listings.isEmpty)
    #expect(tester.frame.row(of: "filter that is saved in this playlist cannot be read") != nil)
  }

  @Test func `Coming back to a view shows its rows as they were left, without a call`() {
    var tester = StoreTester.running(playlists: [.collection("c")])
    tester.type("jj")
    tester.open(.playlist(PlaylistID("c")))
    tester.answer(.of([.sample(9)]))
    #expect(tester.open(.all).listings.isEmpty)
    #expect(tester.currentID == "rec-3")
  }

  @Test func `A collection says how many of its recordings the API does not show`() {
    var tester = StoreTester.running(playlists: [.collection("c", count: 61)])
    tester.open(.playlist(PlaylistID("c")))
    tester.answer(.of(Recording.samples(1...9)))
    #expect(tester.frame.row(of: "52 more in it that PostHog's API does not show") != nil)
  }
}

extension Effect {
  var isPage: Bool {
    if case .load(.recordings) = self { true } else { false }
  }
}

extension [Effect] {
  var pages: [Effect] { filter(\.isPage) }

  var listings: [RecordingListing] {
    compactMap { if case .load(.recordings(_, _, let listing, _, _)) = $0 { listing } else { nil } }
  }
}
