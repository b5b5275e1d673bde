import Browser
import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("A start at a recording that the command line names")
struct OpeningTests {
  private let id = RecordingID("rec-9")

  private func started(second: Int? = nil) -> StoreTester {
    var state = BrowserState.sample(.large)
    state.opening = Opening(recording: id, second: second)
    var tester = StoreTester(state)
    tester.play(.started)
    return tester
  }

  private func asksForIt(_ effects: [Effect]) -> Bool {
    effects.contains { if case .load(.recording(_, id, .user)) = $0 { true } else { false } }
  }

  private func answerAccount(_ tester: inout StoreTester) -> [Effect] {
    guard case .loading(let request) = tester.state.account.load else { return [] }
    return tester.play(.load(.accountArrived(request, .success(.sample()))))
  }

  @Test func `It is asked for once, as soon as the project is known`() {
    var tester = started()
    #expect(tester.state.opening != nil)
    #expect(asksForIt(answerAccount(&tester)))
    #expect(tester.state.opening == nil)
    #expect(!asksForIt(tester.play(.deadlinePassed)))
  }

  @Test func `It is shown alone, and with a second its timeline is read`() {
    var tester = started(second: 5)
    _ = answerAccount(&tester)
    var recording = Recording.sample(9)
    recording.id = id
    tester.play(.load(.recordingArrived(id, .success(recording))))
    #expect(tester.currentID == "rec-9")
    #expect(tester.state.detail.tab == .timeline)
    #expect(tester.state.focus == .detail)
  }

  @Test func `A user who is faster stays where the keys led`() {
    var tester = started()
    tester.press("j")
    #expect(!asksForIt(answerAccount(&tester)))
    #expect(tester.state.opening == nil)
  }

  @Test func `One that is gone is said`() {
    var tester = started()
    _ = answerAccount(&tester)
    tester.play(.load(.recordingArrived(id, .failure(.notFound))))
    #expect(tester.status.contains("no recording rec-9"))
  }
}
