import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Following")
struct FollowingTests: FindingScene {
  private func following(_ verb: String = "on") -> StoreTester {
    var tester = errors(next: .cursor("n"))
    tester.enter("follow-with " + verb)
    tester.answer(.of(Recording.samples(1...5), next: .cursor("n")))
    tester.forgetEffects()
    return tester
  }

  /// Lets the time come at which it looks again.
  private func due(_ tester: inout StoreTester) -> [Effect] {
    guard let due = tester.state.recordings.list.following?.dueAt else { return [] }
    return tester.play(.deadlinePassed, after: max(0, due.timeIntervalSince(tester.now)))
  }

  private func dueAt(_ tester: StoreTester) -> Date? { tester.state.recordings.list.following?.dueAt }

  /// The first page comes again, with rows that are new before the others.
  private func arrives(_ new: [Recording], _ tester: inout StoreTester) -> [Effect] {
    _ = due(&tester)
    return tester.answer(.of(new + Recording.samples(1...4), next: .cursor("n")))
  }

  private var priorities: (Effect) -> Priority? {
    { if case .load(.recordings(_, _, _, _, let priority)) = $0 { priority } else { nil } }
  }

  @Test func `R looks for new rows at once and then at the quota's pace, until R is pressed again`() {
    var tester = errors(next: .cursor("n"))
    #expect(tester.type("R").compactMap(priorities) == [.following])
    tester.play(.noticed(.quota(.list(7))))
    tester.answer(.of(Recording.samples(1...5), next: .cursor("n")))
    #expect(tester.header.contains("following"))
    let pause = QuotaReport.list(7).list?.steadyPause ?? 0
    #expect(dueAt(tester) == tester.now.addingTimeInterval(pause))
    #expect(due(&tester).compactMap(priorities) == [.following])
    tester.answer(.of(Recording.samples(1...5), next: .cursor("n")))
    tester.type("R")
    #expect(dueAt(tester) == nil)
    #expect(!tester.header.contains("following"))
  }

  @Test func `What moves up because others left the view is not new; what comes between others is`() {
    var tester = following("bell")
    _ = due(&tester)
    let page = [.sample(2), .sample(21), .sample(3), .sample(4), .sample(5)] + [Recording.sample(6)]
    #expect(tester.answer(.of(page, next: .cursor("n"))).contains(.terminal(.bell)))
    #expect(tester.state.recordings.list.following?.new == [RecordingID("rec-21")])
  }

  @Test
  func
    `What is new has its sign until the cursor stands on it; the cursor stays on its row, also at the top`()
  {
    var tester = following()
    _ = arrives([.sample(11), .sample(12)], &tester)
    #expect(tester.rowIDs.prefix(3) == ["rec-11", "rec-12", "rec-1"])
    #expect(tester.currentID == "rec-1")
    #expect(tester.header.contains("following, 2 new"))
    #expect(tester.frame.row(of: "person11@").map { tester.frame.rowTexts[$0].contains(" +") } == true)
    tester.type("k")
    #expect(tester.header.contains("following, 1 new"))
  }

  @Test func `A recording that goes on is brought up to date where it stands, and is nothing new`() {
    var tester = following()
    _ = due(&tester)
    let rows = [Recording.sample(1) { $0.consoleErrorCount = 99 }] + Recording.samples(2...5)
    tester.answer(.of(rows, next: .cursor("n")))
    #expect(tester.state.recordings.list.current?.consoleErrorCount == 99)
    #expect(tester.state.recordings.list.following?.new.isEmpty == true)
  }

  @Test func `Following a list that is not there yet finds nothing new in its first page`() {
    var tester = StoreTester()
    tester.play(.started)
    tester.answer(.sample())
    tester.type("R")
    tester.answer(.of(Recording.samples(1...5)))
    #expect(tester.state.recordings.list.following?.new.isEmpty == true)
  }

  @Test func `Bell and title tell of what is shown, and the title goes back when it was seen`() {
    var bell = following("bell")
    #expect(arrives([.sample(11)], &bell).contains(.terminal(.bell)))
    #expect(!arrives([.sample(11)], &bell).contains(.terminal(.bell)))
    bell.type("fv")
    #expect(!arrives([.sample(12) { $0.viewed = true }, .sample(11)], &bell).contains(.terminal(.bell)))
    #expect(bell.header.contains("following, 1 new"))
    var title = following("title")
    #expect(arrives([.sample(11), .sample(12)], &title).contains(.terminal(.title("(2) reel"))))
    #expect(title.type("k").contains(.terminal(.title("(1) reel"))))
    #expect(title.enter("follow-with off").contains(.terminal(.title("reel"))))
  }

  @Test
  func
    `What the quota holds back is asked for when it may be; other failures are tried again at the usual pace`()
  {
    var tester = following()
    _ = due(&tester)
    let until = tester.now.addingTimeInterval(300)
    tester.answer(.failure(.throttled(until: until)))
    #expect(dueAt(tester) == until)
    #expect(!tester.header.contains("stale"))
    #expect(due(&tester).compactMap(priorities) == [.following])
    tester.answer(.failure(.offline(.connectionRefused)))
    #expect(tester.header.contains("stale"))
    #expect(due(&tester).compactMap(priorities) == [.following])
    tester.answer(.failure(.throttled(until: tester.now)))
    #expect(dueAt(tester).map { $0 > tester.now } == true)
  }

  @Test func `Elsewhere nothing is asked for; coming back it goes on`() {
    var tester = following()
    tester.type("gu")
    tester.answer(.of([.sample(1)]))
    let elsewhere = tester.play(.deadlinePassed, after: 600)
    #expect(elsewhere.allSatisfy { !$0.asksForRows })
    tester.type("-")
    #expect(tester.header.contains("following"))
    #expect(due(&tester).compactMap(priorities) == [.following])
  }

  @Test func `Only the newest first can be followed: elsewhere that is said, and another order ends it`() {
    var tester = errors()
    tester.type("R")
    tester.answer(.of(Recording.samples(1...5)))
    tester.type("se")
    #expect(tester.state.recordings.list.following == nil)
    for keys in ["R", ":follow-with bell"] {
      tester.type(keys)
      tester.press(.enter)
      #expect(tester.state.recordings.list.following == nil)
    }
    tester = errors(playlists: [.collection("bugs", "Bugs")])
    tester.open(.playlist(PlaylistID("bugs")))
    tester.answer(.of([.sample(1)]))
    tester.enter("follow-with bell")
    #expect(tester.status.hasSuffix("only a list with the newest first can be followed: st"))
  }
}
