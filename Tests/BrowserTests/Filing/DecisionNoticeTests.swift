import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("What the status line says of a decision")
struct DecisionNoticeTests: FilingScene {
  @Test func `How loading stands does not push a decision from the status line; a failure does`() {
    var tester = StoreTester.running(
      recordings: Recording.samples(1...100), playlists: [.collection("bugs", "Bugs", count: 3)],
      next: .cursor("two"))
    tester.type(":load all")
    tester.press(.enter)
    tester.type("a")
    tester.press(.enter)
    tester.settleAll()
    tester.answer(.of([.sample(103)], next: .cursor("three")))
    tester.answer(.of([.sample(104)]))
    #expect(tester.state.recordings.list.loadingAll == nil)
    #expect(tester.status == "[ok] 1 recording → Bugs: done")
    tester.type("r")
    tester.type("A")
    tester.answer(.failure(.offline(.connectionRefused)))
    #expect(tester.status.hasPrefix("[no] recordings: https://us.posthog.com refused"))
  }
}
