import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Places, back and forth")
struct PlaceTests: FindingScene {
  private let bugs = PlaylistID("bugs")

  @Test func `- and Ctrl-O go back, = forward; each place has its rows, cursor and scroll as they were left`()
  {
    var tester = StoreTester.running(.large, recordings: Recording.samples(1...200))
    tester.type("Gkkfe")
    tester.answer(.of(Recording.samples(1...3)))
    tester.type("sej")
    tester.type("-")
    #expect(tester.rowIDs.count == 200)
    #expect(tester.currentID == "rec-198")
    #expect(tester.state.recordings.list.cursor.top == 200 - tester.state.layout.listHeight(of: .recordings))
    tester.type("-")
    #expect(tester.status == "[--] no view before this one")
    tester.type("=")
    #expect(tester.rowIDs.count == 3)
    #expect(tester.currentID == "rec-2")
    tester.type("=")
    #expect(tester.status == "[--] no view after this one")
    tester.press(.control("o"))
    #expect(tester.rowIDs.count == 200)
  }

  @Test func `While the server says to wait, coming back to what it refused does not ask it again`() {
    var tester = errors(next: .cursor("n"))
    tester.type("se")
    let until = tester.now.addingTimeInterval(40)
    tester.answer(.failure(.throttled(until: until)))
    tester.type("-")
    #expect(tester.type("=").allSatisfy { !$0.asksForRows })
    #expect(tester.state.recordings.list.load.retryAt == until)
    #expect(tester.play(.deadlinePassed, after: 40).contains { $0.asksForRows })
  }

  @Test func `gp and gu open the row's person and page among all recordings; gl goes to a list by its name`()
  {
    var tester = errors(playlists: [.collection("bugs", "Bugs", count: 1)])
    #expect(queries(tester.type("gu")).first?.dateFrom == "-90d")
    #expect(line(tester) == "entry:https://app.example.com/page/1 from:-90d")
    tester.answer(.of([.sample(4)]))
    tester.type("gp")
    #expect(line(tester) == "person:uuid-4 from:-90d")
    tester.type("glbug")
    tester.press(.enter)
    #expect(tester.state.recordings.view == .playlist(bugs))
    #expect(tester.state.focus == .recordings)
    tester.type("---")
    #expect(tester.state.recordings.location == Location(.all))
  }

  @Test func `The playlists' cursor goes with what is open, there and back`() {
    var tester = StoreTester.running(.large, playlists: [.collection("bugs", "Bugs", count: 2)])
    func pointed() -> PlaylistEntry { tester.state.playlists.entries[tester.state.playlists.cursor.index] }
    tester.type("glbug")
    tester.press(.enter)
    #expect(pointed() == .view(.playlist(PlaylistID("bugs"))))
    tester.press(.control("o"))
    #expect(pointed() == .view(.all))
  }

  @Test(arguments: [("all rec", ViewID.all), ("unv", .unviewed)])
  func `gl knows the views that are no playlists, too`(words: String, view: ViewID) {
    var tester = errors(playlists: [.collection("bugs", "Bugs", count: 1)])
    tester.open(.playlist(bugs))
    tester.type("gl" + words)
    tester.press(.enter)
    #expect(tester.state.recordings.view == view)
    tester.type("gl")
    #expect(tester.frame.row(of: "All recordings") != nil)
  }

  @Test func `Of more places than are kept the oldest is asked for again, and still found`() {
    var tester = errors()
    for number in 1...20 {
      tester.enter("rec clicks>\(number)")
      tester.answer(.of([.sample(number)]))
    }
    tester.forgetEffects()
    for _ in 1...10 { tester.type("-") }
    #expect(tester.effects.allSatisfy { !$0.asksForRows })
    #expect(tester.rowIDs == ["rec-10"])
    for _ in 1...10 { tester.type("-") }
    #expect(tester.state.recordings.location == Location(.all))
    #expect(tester.state.recordings.list.load.isLoading)
  }

  @Test
  func
    `A list that got its id from the server meanwhile is found again under it; one that is deleted is not`()
  {
    var pane = RecordingsPane()
    pane.open(Location(.playlist(PlaylistID("new:1"))))
    pane.open(Location(.unviewed))
    pane.rename(.playlist(PlaylistID("new:1")), to: .playlist(bugs))
    let hasWalked = pane.walk(back: true)
    #expect(hasWalked)
    #expect(pane.view == .playlist(bugs))
    var tester = errors(playlists: [.collection("bugs", "Bugs", count: 1)])
    tester.open(.playlist(bugs))
    tester.answer(.of([.sample(1)]))
    tester.type("X")
    tester.press(.enter)
    #expect(tester.state.recordings.view == .all)
    tester.type("-")
    #expect(tester.state.recordings.view == .all)
  }
}

@Suite("Filing in a filtered collection")
struct FilteredFilingTests: FindingScene {
  private let bugs = PlaylistID("bugs")

  /// Rows 1 to 5 with as many errors, and of those the ones with more than two.
  private func filtered() -> StoreTester {
    var tester = errors(playlists: [.collection("bugs", "Bugs", count: 5), .collection("vip", "VIP")])
    tester.open(.playlist(bugs))
    tester.answer(.of((1...5).map { number in .sample(number) { $0.consoleErrorCount = number } }))
    tester.enter("rec errors>2")
    return tester
  }

  @Test func `d takes out what is shown and goes on to the next one; taken back it stands where it was`() {
    var tester = filtered()
    tester.type("jd")
    #expect(tester.rowIDs == ["rec-3", "rec-5"])
    #expect(tester.currentID == "rec-5")
    tester.undone(.undo(below: nil), dropping: tester.recorded)
    #expect(tester.rowIDs == ["rec-3", "rec-4", "rec-5"])
    tester.type("fx")
    #expect(tester.rowIDs.count == 5)
  }

  @Test func `What is marked, moved and filed in triage is what is shown`() {
    var tester = filtered()
    tester.type("*")
    #expect(tester.state.recordings.list.marks.count == 3)
    tester.type("mVIP")
    tester.press(.enter)
    #expect(tester.rowIDs.isEmpty)
    #expect(Set(tester.recorded.compactMap(\.write.recording?.text)) == ["rec-3", "rec-4", "rec-5"])
  }

  @Test func `All of this view is what it shows, and is called by its filter`() {
    var tester = filtered()
    tester.type("D")
    tester.press(.tab)
    guard case .list(.read(let request, _, let list))? = tester.press(.tab).last else {
      Issue.record("nothing is being counted")
      return
    }
    #expect(list.matcher == tester.state.recordings.list.arrangement.matcher)
    #expect(list.matcher != nil)
    tester.play(.list(.progress(request, .rows((3...5).map { .recording(.sample($0)) }))))
    tester.play(.list(.ended(request, nil)))
    #expect(tester.frame.row(of: "3 recordings: all that match: Bugs, errors>2") != nil)
  }
}
