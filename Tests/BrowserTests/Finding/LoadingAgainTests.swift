import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Asking again for all that is loaded")
struct LoadingAgainTests {
  /// Five rows are loaded, of which the first page is asked for again an hour later.
  private func old() -> StoreTester {
    var tester = StoreTester.running(recordings: Recording.samples(1...2), next: .cursor("two"))
    tester.type(":load all")
    tester.press(.enter)
    tester.answer(.of(Recording.samples(3...5)))
    tester.play(.terminal(.key(.character("r"))), after: 3600)
    tester.answer(.of(Recording.samples(1...2), next: .cursor("new two")))
    return tester
  }

  private func again(_ tester: inout StoreTester) -> [PageToken?] {
    tester.type(":load again")
    return pages(tester.press(.enter))
  }

  private func pages(_ effects: [Effect]) -> [PageToken?] {
    effects.compactMap { effect -> PageToken?? in
      if case .load(.recordings(_, _, _, let mark, _)) = effect { .some(mark) } else { nil }
    }
  }

  @Test func `Who asks for all of a list that is loaded reads how old it is, and what reads it anew`() {
    var tester = old()
    tester.type(":load all")
    let asked = pages(tester.press(.enter))
    #expect(asked.isEmpty)
    #expect(tester.status.contains("those behind the first page 1h ago; :load again reads them"))
  }

  @Test
  func
    `Every page is asked for again; what is new comes in, what is gone goes, and the cursor stays on its row`()
  {
    var tester = old()
    tester.type("jjj")
    let asked = again(&tester)
    #expect(asked == [nil])
    let next = pages(tester.answer(.of([.sample(6), .sample(1)], next: .cursor("b"))))
    #expect(next == [.cursor("b")])
    #expect(tester.header.contains("5 loaded, 2 read again"))
    #expect(tester.rowIDs == ["rec-1", "rec-2", "rec-3", "rec-4", "rec-5"])
    let seen = Recording.sample(4) { $0.viewed = true }
    tester.answer(.of([.sample(2), seen]))
    #expect(tester.rowIDs == ["rec-6", "rec-1", "rec-2", "rec-4"])
    #expect(tester.state.recordings.list.currentID == RecordingID("rec-4"))
    #expect(tester.state.recordings.list.current?.viewed == true)
    #expect(tester.state.recordings.list.restLoadedAt == nil)
    #expect(tester.status.contains("all 4 are loaded"))
    #expect(!tester.status.contains("behind the first page"))
  }

  @Test func `A cursor whose row is gone stands on the next one that is not`() {
    var tester = old()
    tester.type("jj")
    _ = again(&tester)
    tester.answer(.of([.sample(1), .sample(2), .sample(5)]))
    #expect(tester.state.recordings.list.currentID == RecordingID("rec-5"))
  }

  @Test func `Stopped, what came stays before what did not, and the page on its way is not waited for`() {
    var tester = old()
    _ = again(&tester)
    tester.answer(.of([.sample(6), .sample(2)], next: .cursor("b")))
    guard case .loading(let request) = tester.state.recordings.list.pageLoad else {
      Issue.record("no page is on its way")
      return
    }
    tester.press(.control("c"))
    #expect(tester.status.contains("stopped: 2 of 5 were read again"))
    #expect(tester.rowIDs == ["rec-6", "rec-2", "rec-3", "rec-4", "rec-5"])
    #expect(tester.state.recordings.list.restLoadedAt != nil)
    tester.play(.load(.recordingsArrived(request, .success(.of([.sample(9)], next: .cursor("c"))))))
    #expect(tester.rowIDs.count == 5)
    #expect(tester.state.recordings.list.next == nil)
  }

  @Test func `A cursor that fails begins it anew, and held by a failure it goes on where it was`() {
    var tester = old()
    _ = again(&tester)
    tester.answer(.of([.sample(1)], next: .cursor("b")))
    let anew = pages(tester.answer(.failure(.serverFailed(status: 500, detail: nil))))
    #expect(anew == [nil])
    tester.answer(.of([.sample(1)], next: .cursor("c")))
    tester.answer(.failure(.offline(.connectionRefused)))
    #expect(tester.header.contains("1 read again, paused"))
    let goesOn = again(&tester)
    #expect(goesOn == [.cursor("c")])
    tester.answer(.of(Recording.samples(2...5)))
    #expect(tester.rowIDs.count == 5)
  }

  @Test func `A server that repeats its page for ever takes nothing away`() {
    var tester = old()
    _ = again(&tester)
    tester.answer(.of(Recording.samples(1...2), next: .cursor("b")))
    let asked = pages(tester.answer(.of(Recording.samples(1...2), next: .cursor("c"))))
    #expect(asked.isEmpty)
    #expect(tester.rowIDs.count == 5)
    #expect(tester.state.recordings.list.loadingAll == nil)
    #expect(tester.state.recordings.list.restLoadedAt != nil)
  }

  @Test func `A refresh in between ends it, and keeps what it brought`() {
    var tester = old()
    _ = again(&tester)
    tester.answer(.of([.sample(1), .sample(6), .sample(3)], next: .cursor("b")))
    tester.type("r")
    tester.answer(.of([.sample(1)], next: .cursor("d")))
    #expect(tester.rowIDs == ["rec-1", "rec-6", "rec-3", "rec-4", "rec-5"])
    #expect(tester.state.recordings.list.isReloadingAll == false)
  }

  @Test func `A row that was taken out meanwhile does not come back`() {
    var list = RecordingList()
    list.replace(with: .of(Recording.samples(1...3)), at: .testStart, hidingViewed: false, height: 9)
    list.beginFullReload(at: .testStart)
    list.reloadedPageArrived(
      .of(Recording.samples(1...3), next: .cursor("b")), at: .testStart, hidingViewed: false, height: 9)
    #expect(list.reloadedCount == 3)
    _ = list.remove(RecordingID("rec-2"), height: 9)
    list.endFullReload(isWhole: true, height: 9)
    #expect(Array(list.rows.ids).map(\.text) == ["rec-1", "rec-3"])
  }

  @Test func `Of a collection there is no more than its one page`() {
    var tester = StoreTester.running(playlists: [.collection("bugs", "Bugs", count: 2)])
    tester.type("glBugs")
    tester.press(.enter)
    tester.answer(.of(Recording.samples(1...2)))
    let asked = again(&tester)
    #expect(asked.isEmpty)
    #expect(tester.status.contains("r asks for that again"))
  }
}
