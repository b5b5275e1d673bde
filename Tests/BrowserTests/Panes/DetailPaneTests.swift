import Browser
import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Detail pane")
struct DetailPaneTests {
  let project = ProjectID(48213)

  private func details(_ effects: [Effect]) -> [String] {
    effects.compactMap { effect in
      switch effect {
      case .load(.recording(_, let id, let priority)): "\(id) \(priority)"
      case .load(.membership(_, let id, let priority)): "lists of \(id) \(priority)"
      default: nil
      }
    }
  }

  /// Two columns, the detail beside the list.
  private func shown(_ recording: Recording = .sample(1), size: Size = .middle) -> StoreTester {
    StoreTester.running(size, recordings: [recording, .sample(2)])
  }

  private func text(_ tester: StoreTester) -> String {
    tester.frame.text(in: tester.state.layout.content(of: .detail))
  }

  @Test func `The cursor of the Lists tab stays on its collection, wherever an answer puts it`() {
    let (id, lists) = (
      RecordingID("rec-1"), ["a", "b", "c"].map { PlaylistReference(id: PlaylistID($0), title: $0) }
    )
    var pane = DetailPane()
    (pane.tab, pane.shown) = (.lists, id)
    pane[id].collections = .loaded(lists)
    pane.cursor = ListCursor(index: 1)
    pane[id].collections = .loaded([lists[2], lists[0], lists[1]])
    #expect(pane.cursor.index == 2)
    pane[id].collections = .loaded([lists[0]])
    #expect(pane.cursor.index == 2)
  }

  @Test func `Enter on a line that opens nothing says so`() {
    var tester = shown()
    tester.type("3l")
    tester.press(.enter)
    #expect(tester.status.contains("nothing to open in this line"))
  }

  @Test
  func
    `Nothing is asked while the cursor moves; once it rests, its row is asked for and the neighbours ahead`()
  {
    var tester = StoreTester.running()
    tester.type("]")
    for _ in 0..<2 { #expect(details(tester.play(.terminal(.key("j")), after: 0.05)).isEmpty) }
    #expect(tester.state.deadline == tester.now.adding(0.15))
    #expect(
      details(tester.passDeadline()) == [
        "rec-3 user", "lists of rec-3 user", "rec-4 prefetch", "lists of rec-4 prefetch", "rec-2 prefetch",
        "lists of rec-2 prefetch",
      ])
    #expect(tester.state.deadline == nil)
  }

  @Test func `What is there already is not asked for again`() {
    var tester = StoreTester.running()
    tester.type("]")
    tester.passDeadline()
    tester.type("j")
    #expect(tester.state.deadline == nil)
    tester.type("j")
    #expect(details(tester.passDeadline()).prefix(2) == ["rec-3 user", "lists of rec-3 user"])
  }

  @Test func `What the key has to wait for is asked for at the moment that was named`() {
    var tester = StoreTester.running()
    tester.type("]")
    tester.passDeadline()
    let until = tester.now.adding(600)
    let id = RecordingID("rec-1")
    tester.play(.load(.recordingArrived(id, .failure(.throttled(until: until)))))
    tester.play(.load(.membershipArrived(id, .success([]))))
    #expect(tester.state.deadline == until)
    #expect(details(tester.passDeadline()).first == "rec-1 user")
    tester.play(.load(.recordingArrived(id, .failure(.throttled(until: tester.now)))))
    #expect(tester.state.deadline == tester.now.adding(5))
  }

  @Test func `Going into the detail asks at once, without the rest`() {
    var tester = StoreTester.running()
    #expect(details(tester.press(.enter)).first == "rec-1 user")
  }

  @Test func `A read ahead that was given up is asked for when the cursor stands on its row`() {
    var tester = StoreTester.running()
    tester.passDeadline()
    tester.type("j")
    tester.play(.load(.recordingArrived(RecordingID("rec-2"), .failure(.cancelled))))
    #expect(details(tester.passDeadline()).first == "rec-2 user")
  }

  @Test func `A failed read ahead is no failure on the screen, and is asked for again at its row`() {
    var tester = StoreTester.running()
    tester.passDeadline()
    tester.play(.load(.recordingArrived(RecordingID("rec-2"), .failure(.notFound))))
    #expect(tester.state.detail[RecordingID("rec-2")].retrieved.isUnasked)
    tester.type("j")
    #expect(details(tester.passDeadline()).first == "rec-2 user")
  }

  @Test func `A detail that cannot be had says so beside what the row tells`() {
    var tester = shown()
    tester.passDeadline()
    tester.play(.load(.recordingArrived(RecordingID("rec-1"), .failure(.gone))))
    tester.play(
      .load(
        .membershipArrived(RecordingID("rec-1"), .failure(.missingScope("session_recording_playlist:read")))))
    #expect(text(tester).contains("person1@example.com"))
    #expect(text(tester).contains("The recording was deleted"))
    #expect(text(tester).contains("The key lacks the scope"))
  }

  @Test func `r in the detail asks again; what is shown stays, also when that fails`() {
    var tester = shown()
    tester.passDeadline()
    tester.answerDetail(.sample(1) { $0.eventCount = 77 }, heldBy: [.collection("c", "Bugs")])
    let before = text(tester)
    tester.type("3")
    #expect(details(tester.type("r")) == ["rec-1 refresh", "lists of rec-1 refresh"])
    tester.play(.load(.recordingArrived(RecordingID("rec-1"), .failure(.offline(.unreachable)))))
    tester.play(.load(.membershipArrived(RecordingID("rec-1"), .failure(.offline(.unreachable)))))
    tester.type("2")
    #expect(text(tester) == before)
  }

  @Test
  func `The retrieved record completes the row; what only the list knows stays, as does what the user did`() {
    var tester = shown(
      .sample(1) {
        $0.activityScore = 61.25; $0.ongoing = true; $0.snapshotSource = "web"
      })
    tester.passDeadline()
    tester.type("wwk]")
    tester.answerDetail(
      .sample(1) {
        $0.viewed = false
        $0.snapshotSource = "mobile"
        $0.snapshotLibrary = "posthog-ios"
        $0.eventCount = 1234
      })
    let text = text(tester)
    #expect(text.contains("score       61.3"))
    #expect(text.contains("state       live"))
    #expect(text.contains("viewed      by you"))
    #expect(text.contains("source      mobile"))
    #expect(text.contains("library     posthog-ios"))
    #expect(text.contains("events      1,234"))
  }

  @Test func `The list's snapshot source is never believed: it says web for everything`() {
    let tester = shown(.sample(1) { $0.snapshotSource = "web" })
    #expect(!text(tester).contains("source"))
  }
}
