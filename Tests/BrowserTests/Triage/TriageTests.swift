import Browser
import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Triage")
struct TriageTests: FilingScene {
  private let vip = PlaylistID("vip")

  /// Triage of all recordings, lane 1 files into Bugs and lane 2 into VIP.
  private func triaging(
    _ recordings: [Recording] = Recording.samples(1...5), next: PageToken? = nil
  ) -> StoreTester {
    var tester = StoreTester.running(
      .large, recordings: recordings,
      playlists: [.collection("bugs", "Bugs", count: 3), .collection("vip", "VIP", count: 4)], next: next)
    let memory = ["lane 1": "bugs Bugs", "lane 2": "vip VIP"]
    tester.play(.journal(.opened(.success(JournalSnapshot(memory: memory)))))
    tester.type("T")
    tester.forgetEffects()
    return tester
  }

  @Test func `A digit files the row into its lane and goes on to the next, with one key`() {
    var tester = triaging()
    #expect(writes(tester.type("1")) == [adding(1)])
    #expect(tester.currentID == "rec-2")
    #expect(writes(tester.type("2")) == [.add(RecordingID("rec-2"), vip, wasThere: nil)])
    #expect(tester.currentID == "rec-3")
    #expect(count(tester) == 4)
    #expect(tester.header.contains("TRIAGE 2 done"))
    #expect(tester.steps.map(\.action) == [.add(to: "Bugs"), .add(to: "VIP")])
  }

  @Test func `The details of the next rows are asked for as soon as the frame is drawn, not after a rest`() {
    var tester = triaging()
    tester.type("1")
    #expect(tester.state.detail.dueAt == tester.now.addingTimeInterval(0.02))
    #expect(tester.passDeadline().contains(.load(.recording(project, RecordingID("rec-5"), .prefetch))))
    #expect(tester.state.detail.dueAt == nil)
  }

  @Test func `0 and x skip the row: nothing is sent, and the next one comes`() {
    var tester = triaging()
    #expect(writes(tester.type("0x")).isEmpty)
    #expect(tester.currentID == "rec-3")
    #expect(tester.header.contains("TRIAGE 2 done"))
  }

  @Test func `The hints show the lanes and where each files`() {
    let tester = triaging()
    #expect(
      tester.frame.text(in: tester.state.layout.hints)
        == " 1 Bugs  2 VIP  3 new…  0 skip  u back  T end  t options")
  }

  @Test
  func `u after a skip goes back to the skipped row and sends nothing; after filing it takes that back`() {
    var tester = triaging()
    tester.type("1")
    tester.settleAll()
    tester.type("0")
    #expect(tester.type("u") == [.journal(.remember(project, key: "triage at all", value: "rec-2"))])
    #expect(tester.currentID == "rec-2")
    #expect(tester.header.contains("TRIAGE 1 done"))
    #expect(tester.type("u") == [.journal(.undo(project, .undo(below: nil, of: tester.steps.last?.id)))])
    tester.undone(.undo(below: nil), adding: [removing(1)])
    #expect(tester.currentID == "rec-1")
    #expect(tester.header.contains("TRIAGE 0 done"))
    #expect(count(tester) == 3)
  }

  @Test func `Marked rows go into a lane together; the cursor stays`() {
    var tester = triaging()
    tester.type("  ")
    #expect(writes(tester.type("1")) == [adding(1), adding(2)])
    #expect(tester.state.recordings.list.marks.isEmpty)
    #expect(tester.currentID == "rec-3")
    #expect(tester.header.contains("TRIAGE 2 done"))
  }

  @Test func `tn goes to the next unviewed row instead, and is remembered`() {
    var tester = triaging([
      .sample(1), .sample(2) { $0.viewed = true }, .sample(3) { $0.viewed = true }, .sample(4),
    ])
    #expect(
      tester.type("tn") == [.journal(.remember(project, key: "triage advance", value: "next unviewed"))])
    #expect(tester.status == "[ok] triage goes to the next unviewed")
    tester.type("1")
    #expect(tester.currentID == "rec-4")
  }

  @Test func `tv marks viewed with filing, in the same step, and only what is not viewed yet`() {
    var tester = triaging([.sample(1), .sample(2) { $0.viewed = true }])
    #expect(tester.type("tv") == [.journal(.remember(project, key: "triage viewed", value: "yes"))])
    #expect(tester.status.contains("a personal key cannot undo"))
    #expect(writes(tester.type("1")) == [adding(1), .markViewed(RecordingID("rec-1"))])
    #expect(writes(tester.type("1")) == [adding(2)])
    #expect(tester.type("tv") == [.journal(.remember(project, key: "triage viewed", value: nil))])
  }

  @Test func `The header says how fast it goes and how long the rest takes; a pause does not count`() {
    var tester = triaging(Recording.samples(1...20))
    func decide(after seconds: TimeInterval) {
      tester.play(.terminal(.key("0")), after: seconds)
    }
    decide(after: 0)
    decide(after: 4)
    #expect(!tester.header.contains("/min"))
    decide(after: 6)
    #expect(tester.header.contains("TRIAGE 3 done  12/min  ~2 min for 17"))
    decide(after: 600)
    #expect(tester.header.contains("TRIAGE 4 done  12/min  ~2 min for 16"))
  }

  @Test func `The last row says that it is`() {
    var tester = triaging([.sample(1), .sample(2)])
    tester.type("1")
    tester.type("0")
    #expect(tester.currentID == "rec-2")
    #expect(tester.status == "[ok] the last row: 1 filed, 1 skipped")
  }

  @Test func `The last loaded row is not the last one where more follow: they are asked for`() {
    var tester = triaging([.sample(1), .sample(2)], next: .offset(2))
    tester.answer(.failure(.cancelled))
    tester.type("1")
    tester.forgetEffects()
    tester.type("0")
    #expect(!tester.status.contains("the last row"))
    #expect(tester.state.recordings.list.pageLoad.isLoading)
  }

  @Test func `Esc ends it and says what was done, and so does T; then digits mean panes again`() {
    var tester = triaging()
    tester.type("10")
    tester.press(.escape)
    #expect(!tester.state.triage.isOn)
    #expect(tester.state.focus == .recordings)
    #expect(tester.status == "[ok] triage: 1 filed, 1 skipped")
    tester.type("1")
    #expect(tester.state.focus == .playlists)
    tester.type("TT")
    #expect(!tester.state.triage.isOn)
  }

  @Test func `Esc clears marks first`() {
    var tester = triaging()
    tester.type(" ")
    tester.press(.escape)
    #expect(tester.state.triage.isOn)
    #expect(tester.state.recordings.list.marks.isEmpty)
  }

  @Test func `Begun again from the top, it goes on at the row it had come to`() {
    var tester = triaging()
    tester.type("1")
    tester.type("0")
    tester.press(.escape)
    tester.type("gg")
    tester.type("T")
    #expect(tester.currentID == "rec-3")
    #expect(tester.status == "[ok] triage goes on where it stopped; gg goes to the top")
    #expect(tester.header.contains("TRIAGE 0 done"))
  }

  @Test func `Begun elsewhere than at the top, it begins there`() {
    var tester = triaging()
    tester.type("100")
    tester.press(.escape)
    tester.type("ggjT")
    #expect(tester.currentID == "rec-2")
    #expect(!tester.status.contains("goes on"))
  }

  @Test func `u moves the place back, after a skip and after filing`() {
    var tester = triaging()
    tester.type("110u")
    tester.settleAll()
    tester.press(.escape)
    tester.type("ggT")
    #expect(tester.currentID == "rec-3")
    tester.type("1")
    tester.settleAll()
    tester.undone(.undo(below: nil), adding: [removing(3)])
    #expect(tester.effects.last { $0.isRememberedPlace } == place(3))
    tester.press(.escape)
    tester.type("ggT")
    #expect(tester.currentID == "rec-3")
  }

  private func place(_ number: Int) -> Effect {
    .journal(.remember(project, key: "triage at all", value: "rec-\(number)"))
  }

  @Test func `A place that is not loaded is said and kept: once it is loaded triage goes on there`() {
    var tester = StoreTester.running(next: .offset(5))
    tester.play(.journal(.opened(.success(JournalSnapshot(memory: ["triage at all": "rec-9"])))))
    tester.type("T")
    #expect(tester.currentID == "rec-1")
    #expect(tester.status == "[--] triage stopped at a row that is not loaded: G loads more, then gg T")
    tester.answer(.of(Recording.samples(6...10)))
    tester.type("TggT")
    #expect(tester.currentID == "rec-9")
    #expect(tester.status == "[ok] triage goes on where it stopped; gg goes to the top")
  }

  @Test func `A decision elsewhere is the new place of one that is not loaded`() {
    var tester = StoreTester.running(next: .offset(5))
    tester.play(.journal(.opened(.success(JournalSnapshot(memory: ["triage at all": "rec-9"])))))
    tester.type("T")
    #expect(tester.state.triage.stoppedAt["all"] == RecordingID("rec-9"))
    #expect(tester.type("0").contains(place(2)))
    #expect(tester.state.triage.stoppedAt["all"] == RecordingID("rec-2"))
  }

  @Test func `That filing marks viewed, and that viewed rows are passed over, is in the header all the time`()
  {
    var tester = triaging()
    #expect(tester.header.contains("TRIAGE 0 done"))
    tester.type("tv")
    #expect(tester.header.contains("TRIAGE+viewed 0 done"))
    tester.type("tn")
    #expect(tester.header.contains("TRIAGE+viewed unviewed 0 done"))
    tester.type("tv")
    #expect(tester.header.contains("TRIAGE unviewed 0 done"))
  }

  @Test func `Where filing marks viewed since an earlier run, that is said at the beginning`() {
    var tester = running()
    tester.play(.journal(.opened(.success(JournalSnapshot(memory: ["triage viewed": "yes"])))))
    tester.type("T")
    #expect(tester.status == "[ok] filing also marks as viewed, which cannot be undone: tv switches")
    tester.type("00TggT")
    #expect(
      tester.status
        == "[ok] triage goes on where it stopped; gg goes to the top; filing also marks as viewed (tv switches)"
    )
  }

  @Test func `Where it stopped is remembered between runs, for each view`() {
    var tester = triaging()
    #expect(tester.type("0").contains(.journal(.remember(project, key: "triage at all", value: "rec-2"))))
    var next = StoreTester.running()
    next.play(.journal(.opened(.success(JournalSnapshot(memory: ["triage at all": "rec-3"])))))
    next.type("T")
    #expect(next.currentID == "rec-3")
  }

  @Test func `A server that turns out to be closed ends the filing with its reason, not with a refusal each`()
  {
    var tester = triaging()
    tester.type("1")
    tester.save()
    tester.refuse(1, .keyNotSupported)
    #expect(writes(tester.type("1")).isEmpty)
    #expect(tester.status.contains("2026-08-13"))
  }

  @Test func `It begins in the recordings, also from the playlists`() {
    var tester = running()
    tester.press("1")
    tester.type("T")
    #expect(tester.state.focus == .recordings)
    #expect(tester.state.triage.isOn)
  }
}

extension Effect {
  fileprivate var isRememberedPlace: Bool {
    if case .journal(.remember(_, "triage at all", _)) = self { true } else { false }
  }
}
