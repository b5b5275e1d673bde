import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Counts, as other programs take them")
struct CountTests {
  private func running(_ playlists: [Playlist] = []) -> StoreTester {
    .running(recordings: Recording.samples(1...30), playlists: playlists)
  }

  private func key(_ character: Character, after seconds: Double, _ tester: inout StoreTester) {
    tester.play(.terminal(.key(.character(character))), after: seconds)
  }

  @Test(arguments: [
    "10k", "10j", "12G", "15j", "21d", "37X", "44w", "100k", "99D", "12gg", "10yy", "10dd", "33;",
  ])
  func `A count and its key do nothing, and it is said how to go to a row`(typed: String) {
    var tester = running([.collection("c")])
    tester.type("jjj")
    let before = tester.state
    for character in typed { key(character, after: 0.1, &tester) }
    let digits = typed.prefix { $0.isNumber }
    #expect(tester.state.focus == before.focus)
    #expect(tester.state.recordings == before.recordings)
    #expect(tester.state.overlay == nil && tester.state.pendingKeys.isEmpty)
    #expect(tester.steps.isEmpty)
    #expect(tester.status == "[--] counts are not keys here: :\(digits) goes to row \(digits)")
    key("j", after: 1, &tester)
    #expect(tester.currentID == "rec-5")
  }

  @Test func `The row of the sentence is reached with its keys`() {
    var tester = running()
    tester.type("10:10")
    tester.press(.enter)
    #expect(tester.currentID == "rec-10")
  }

  @Test func `One digit goes to its pane at once, and two with a pause between them are two digits`() {
    var tester = running()
    key("1", after: 0, &tester)
    #expect(tester.state.focus == .playlists)
    key("3", after: 0.31, &tester)
    #expect(tester.state.focus == .detail)
    key("2", after: 0.4, &tester)
    key("j", after: 0.1, &tester)
    #expect(tester.state.focus == .recordings)
    #expect(tester.currentID == "rec-2")
  }

  @Test func `A single digit that is no key lets the key behind it act once`() {
    var tester = running()
    tester.type("5j")
    #expect(tester.currentID == "rec-2")
  }

  @Test func `The focus is that before the first digit, in every pane`() {
    for pane in PaneID.allCases {
      var tester = running()
      key(Character("\(pane.rawValue)"), after: 1, &tester)
      key("1", after: 1, &tester)
      key("2", after: 0.2, &tester)
      #expect(tester.state.focus == pane)
    }
  }

  @Test func `In triage and in prompts digits are what they were`() {
    var tester = running([.collection("c")])
    tester.type("T12")
    #expect(!tester.status.contains("counts"))
    tester = running()
    tester.type("/12")
    #expect(tester.state.search != nil && tester.status.contains("12"))
    #expect(!tester.status.contains("counts"))
    tester.press(.escape)
    tester.type(":12")
    tester.press(.enter)
    #expect(tester.currentID == "rec-12")
  }

  @Test func `Ctrl-C is never held back`() {
    var tester = running()
    tester.type("10")
    tester.press(.control("c"))
    #expect(tester.state.quitAsked)
  }

  @Test func `Other keys for the command line are named instead`() {
    var tester = StoreTester.running(keyMap: KeyMap(replacing: [.program(.commandLine): [["<"]]]))
    tester.type("10")
    #expect(tester.status.contains("<10 goes to row 10"))
  }
}
