import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Lanes of triage")
struct LaneTests: FilingScene {
  private func remembered(_ effects: [Effect], _ key: String) -> String? {
    for case .journal(.remember(_, key, let value)) in effects { return value }
    return nil
  }

  @Test
  func `A digit without a collection asks for one; the row goes into it when it is chosen, and so do others`()
  {
    var tester = running()
    tester.type("T1")
    #expect(tester.frame.row(of: "Lane 1 files into") != nil)
    let effects = tester.press(.enter)
    #expect(writes(effects) == [adding(1)])
    #expect(remembered(effects, "lane 1") == "bugs Bugs")
    #expect(writes(tester.type("1")) == [adding(2)])
  }

  @Test func `Esc in the picker binds nothing and stays in triage`() {
    var tester = running()
    tester.type("T1")
    tester.press(.escape)
    #expect(tester.state.triage.isOn)
    #expect(tester.state.triage.lanes.isEmpty)
    #expect(tester.steps.isEmpty)
  }

  @Test
  func `A lane can get a new collection: it is made, filled, and remembered once the server has named it`() {
    var tester = running()
    tester.type("T3")
    tester.type("Rage")
    let effects = tester.press(.enter)
    let creation = tester.recorded[0]
    let new = PlaylistID.provisional(creation.id)
    #expect(tester.steps.map(\.action) == [.create("Rage"), .add(to: "Rage")])
    #expect(remembered(effects, "lane 3") == nil)
    tester.forgetEffects()
    tester.play(
      .noticed(.journal(.created(creation.id, provisional: new, .collection("rage", "Rage clicks")))))
    #expect(remembered(tester.effects, "lane 3")?.hasPrefix("rage ") == true)
    #expect(writes(tester.type("3")) == [.add(RecordingID("rec-2"), PlaylistID("rage"), wasThere: nil)])
  }

  @Test func `t and a digit choose another collection for a lane, outside of triage without filing anything`()
  {
    var tester = running([.collection("bugs", "Bugs"), .collection("vip", "VIP")])
    tester.type("t2")
    tester.type("vip")
    let effects = tester.press(.enter)
    #expect(writes(effects).isEmpty)
    #expect(remembered(effects, "lane 2") == "vip VIP")
    #expect(writes(tester.type("T2")) == [.add(RecordingID("rec-1"), PlaylistID("vip"), wasThere: nil)])
  }

  @Test func `Lanes of an earlier run are known again, titles with blanks, too`() {
    var tester = running([.collection("bugs", "Checkout bugs, Q4")])
    let memory = [
      "lane 1": "bugs Checkout bugs, Q4", "lane 2": "broken", "triage advance": "next unviewed",
      "triage viewed": "yes",
    ]
    tester.play(.journal(.opened(.success(JournalSnapshot(memory: memory)))))
    #expect(tester.state.triage.lanes == [1: PlaylistReference(id: bugs, title: "Checkout bugs, Q4")])
    #expect(tester.state.triage.advance == .nextUnviewed)
    #expect(tester.state.triage.marksViewed)
    #expect(writes(tester.type("T1")) == [adding(1), .markViewed(RecordingID("rec-1"))])
  }

  @Test func `A lane whose collection is gone asks for another one`() {
    var tester = running()
    tester.play(.journal(.opened(.success(JournalSnapshot(memory: ["lane 1": "old Old bugs"])))))
    tester.type("T1")
    #expect(tester.state.overlay != nil)
    #expect(tester.steps.isEmpty)
  }

  @Test func `A lane bound in this run is not replaced by what was remembered`() {
    var tester = running([.collection("bugs", "Bugs"), .collection("vip", "VIP")])
    tester.type("t1")
    tester.press(.enter)
    tester.play(.journal(.opened(.success(JournalSnapshot(memory: ["lane 1": "vip VIP"])))))
    #expect(tester.state.triage.lanes[1]?.id == bugs)
  }

  @Test func `Nine lanes and the rest of the hints fit on every screen, cut where they must be`() {
    for size in [Size.large, .middle, .small, .narrow, Size(columns: 40, rows: 12)] {
      var tester = StoreTester.running(size, playlists: [.collection("bugs", "Bugs")])
      let memory = Dictionary(
        uniqueKeysWithValues: (1...9).map { ("lane \($0)", "bugs A long name of a collection \($0)") })
      tester.play(.journal(.opened(.success(JournalSnapshot(memory: memory)))))
      tester.type("T")
      #expect(tester.frame.text(in: tester.state.layout.hints).contains("1 A lo"), "\(size)")
    }
  }
}
