import Browser
import Foundation
import Recordings
import TestSupport
import Testing

@Suite("Servers that page in their own way")
struct PagingTests {
  private let broken = FetchFailure.serverFailed(status: 500, detail: nil)

  private func marks(_ effects: [Effect]) -> [PageToken?] {
    effects.compactMap { effect -> PageToken?? in
      if case .load(.recordings(_, _, _, let mark, _)) = effect { mark } else { nil }
    }
  }

  /// Two pages of twenty loaded, the cursor on the last row, the third being asked for.
  private func atThirdPage() -> StoreTester {
    var tester = StoreTester.running(.narrow, recordings: Recording.samples(1...20), next: .cursor("p2"))
    tester.type("G")
    tester.answer(.of(Recording.samples(21...40), next: .cursor("p3")))
    tester.type("G")
    return tester
  }

  @Test func `A cursor that fails begins anew at the first page, keeps what is there, and goes on behind it`()
  {
    var tester = atThirdPage()
    #expect(marks(tester.answer(.failure(broken))) == [nil])
    #expect(tester.rowIDs.count == 40 && tester.currentID == "rec-40")
    #expect(!tester.status.contains("failed"))
    #expect(marks(tester.answer(.of(Recording.samples(1...20), next: .cursor("q2")))) == [.cursor("q2")])
    #expect(marks(tester.answer(.of(Recording.samples(21...40), next: .cursor("q3")))) == [.cursor("q3")])
    tester.answer(.of(Recording.samples(39...60), next: nil))
    #expect(tester.rowIDs == Recording.samples(1...60).map(\.id.text))
    #expect(tester.currentID == "rec-40")
  }

  @Test func `A cursor that fails ever again is said after two restarts, with the rows kept`() {
    var tester = atThirdPage()
    for _ in 0..<2 {
      #expect(marks(tester.answer(.failure(broken))) == [nil])
      tester.answer(.of(Recording.samples(1...20), next: .cursor("q2")))
      tester.answer(.of(Recording.samples(21...40), next: .cursor("q3")))
    }
    #expect(marks(tester.answer(.failure(broken))).isEmpty)
    #expect(tester.rowIDs.count == 40)
    #expect(tester.status.hasPrefix("[no] more recordings: The server failed (500)."))
    #expect(tester.state.deadline == nil || tester.passDeadline().allSatisfy { marks([$0]).isEmpty })
  }

  @Test func `What fails without a cursor does not begin anew, nor does a gateway that is down`() {
    var byOffset = StoreTester.running(
      .narrow, recordings: Recording.samples(1...20), next: .offset(20))
    byOffset.type("G")
    #expect(marks(byOffset.answer(.failure(broken))).isEmpty)
    var tester = atThirdPage()
    #expect(marks(tester.answer(.failure(.serverFailed(status: 502, detail: nil)))).isEmpty)
  }

  @Test func `A first page that fails after a restart is a failure like any other`() {
    var tester = atThirdPage()
    tester.answer(.failure(broken))
    #expect(marks(tester.answer(.failure(broken))).isEmpty)
    #expect(tester.status.hasPrefix("[no] more recordings: The server failed (500)."))
  }

  @Test func `A server that repeats its pages for ever ends the list, also while catching up`() {
    var tester = atThirdPage()
    tester.answer(.failure(broken))
    for page in 1...3 {
      #expect(tester.state.recordings.list.next != nil)
      tester.answer(.of(Recording.samples(1...20), next: .cursor("r\(page)")))
    }
    #expect(tester.state.recordings.list.next == nil)
    #expect(tester.rowIDs.count == 40)
  }

  @Test func `A cursor that leads to itself ends the list, even with rows that cannot be read`() {
    var tester = atThirdPage()
    let page = RecordingPage(rows: [.unreadable("x")], next: .cursor("p3"))
    #expect(marks(tester.answer(page)).isEmpty)
    #expect(tester.state.recordings.list.next == nil)
  }

  @Test
  func `Where viewed rows are hidden here, a page that repeats is the end, too, and hides nothing twice`() {
    var tester = StoreTester.running(.narrow)
    tester.open(.unviewed)
    let detail =
      #"[{"type":"extra_forbidden","loc":["hide_viewed_recordings"],"msg":"Extra inputs are not permitted"}]"#
    tester.answer(.failure(.refused(Refusal(status: 400, detail: detail))))
    let viewed = Recording.samples(1...20).map { recording in
      var recording = recording
      recording.viewed = true
      return recording
    }
    tester.answer(.of(viewed + [.sample(21)], next: .offset(21)))
    tester.answer(.of(viewed, next: .offset(41)))
    #expect(tester.state.recordings.list.next == nil)
    #expect(tester.state.recordings.list.hidden == 20)
  }

  @Test
  func `A page read ahead that the quota held back is no failure: it says that it waits, and G gets it`() {
    var tester = StoreTester.running(.middle, recordings: Recording.samples(1...20), next: .offset(20))
    let until = Date.testStart.adding(900)
    tester.play(.noticed(.quota(.list(54, automaticWaitsUntil: until))))
    tester.answer(.failure(.throttled(until: until)))
    #expect(tester.header.contains("20 loaded, more waits"))
    #expect(tester.status == "")
    #expect(marks(tester.type("j")).isEmpty)
    #expect(marks(tester.type("G")) == [.offset(20)])
  }

  @Test func `While the server itself says to wait, leaning on G asks for nothing`() {
    var tester = StoreTester.running(.middle, recordings: Recording.samples(1...20), next: .offset(20))
    let until = Date.testStart.adding(40)
    tester.play(.noticed(.quota(.list(54, throttledUntil: until))))
    tester.answer(.failure(.throttled(until: until)))
    #expect(tester.status.hasPrefix("[no] more recordings: The key's call limit is reached until"))
    #expect(marks(tester.type("GkGk")).isEmpty)
  }
}
