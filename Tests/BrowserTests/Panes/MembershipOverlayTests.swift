import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Which collections hold the marked rows")
struct MembershipOverlayTests: FilingScene {
  private let vip = Playlist.collection("vip", "VIP")
  private let bugsList = Playlist.collection("bugs", "Bugs")

  private func asking(_ marked: Int = 5, known: [Int] = []) -> StoreTester {
    var tester = running()
    for number in known { answer(&tester, number, [bugsList]) }
    tester.type(String(repeating: " ", count: marked) + "gc")
    return tester
  }

  @discardableResult
  private func answer(_ tester: inout StoreTester, _ number: Int, _ lists: [Playlist]) -> [Effect] {
    tester.play(.load(.membershipArrived(RecordingID("rec-\(number)"), .success(lists))))
  }

  private func fail(_ tester: inout StoreTester, _ number: Int) -> [Effect] {
    tester.play(.load(.membershipArrived(RecordingID("rec-\(number)"), .failure(.throttled(until: nil)))))
  }

  private func asked(_ effects: [Effect]) -> [String] {
    effects.compactMap { if case .load(.membership(_, let id, .user)) = $0 { id.text } else { nil } }
  }

  @Test func `Three questions are under way at a time; each answer lets the next one go`() {
    var tester = running()
    tester.type("     ")
    #expect(asked(tester.type("gc")) == ["rec-1", "rec-2", "rec-3"])
    #expect(tester.frame.row(of: "asked for 0 of 5…") != nil)
    #expect(asked(answer(&tester, 2, [])) == ["rec-4"])
    #expect(asked(answer(&tester, 2, [])) == [])
    #expect(asked(answer(&tester, 1, [])) == ["rec-5"])
    #expect(asked(answer(&tester, 3, [])) == [])
    #expect(tester.frame.row(of: "asked for 3 of 5…") != nil)
  }

  @Test
  func `The collection that holds most of them comes first; those in none are counted, other lists are not`()
    throws
  {
    var tester = asking(3)
    answer(&tester, 1, [vip, bugsList, .savedFilter("f", "Slow")])
    answer(&tester, 2, [vip, .builtIn("Expiring")])
    answer(&tester, 3, [.builtIn("Expiring")])
    let first = try #require(tester.frame.row(of: "Lists of 3 recordings"))
    let rows = tester.frame.rowTexts[(first + 1)...]
    #expect(rows.first?.contains("VIP") == true)
    #expect(rows.first?.contains("2 of 3") == true)
    #expect(rows.dropFirst().first?.contains("Bugs") == true)
    #expect(rows.dropFirst().first?.contains("1 of 3") == true)
    #expect(tester.frame.row(of: "Slow") == nil)
    #expect(tester.frame.row(of: "Expiring") == nil)
    #expect(tester.frame.row(of: "1 in no collection. Enter opens one.") != nil)
  }

  @Test func `Without marks it is the row under the cursor`() {
    var tester = running()
    #expect(asked(tester.type("gc")) == ["rec-1"])
    #expect(tester.frame.row(of: " Lists of 1 recording ") != nil)
  }

  @Test func `What is known already is not asked for, but counted`() {
    var tester = running()
    for number in [1, 3] { answer(&tester, number, [bugsList]) }
    tester.type("   ")
    #expect(asked(tester.type("gc")) == ["rec-2"])
    #expect(tester.frame.row(of: "asked for 2 of 3…") != nil)
    answer(&tester, 2, [])
    #expect(tester.frame.row(of: "2 of 3") != nil)
    tester.press(.escape)
    #expect(asked(tester.type("gc")) == [])
    #expect(tester.frame.row(of: "1 in no collection. Enter opens one.") != nil)
  }

  @Test func `A failure stops it and says why; r goes on where it stopped`() {
    var tester = asking()
    #expect(asked(fail(&tester, 2)) == [])
    #expect(tester.frame.row(of: "r goes on.") != nil)
    #expect(asked(answer(&tester, 1, [vip])) == [])
    #expect(asked(answer(&tester, 3, [vip])) == [])
    #expect(asked(tester.type("r")) == ["rec-2", "rec-4", "rec-5"])
    for number in [2, 4, 5] { answer(&tester, number, []) }
    #expect(tester.frame.row(of: "3 in no collection. Enter opens one.") != nil)
    #expect(tester.frame.row(of: "2 of 5") != nil)
  }

  @Test func `Esc closes it; answers that come then are kept for the rows, and nothing more is asked`() {
    var tester = asking()
    tester.press(.escape)
    #expect(tester.state.overlay == nil)
    #expect(asked(answer(&tester, 1, [vip])) == [])
    #expect(tester.state.detail[RecordingID("rec-1")].collections.value?.map(\.id.text) == ["vip"])
  }

  @Test func `Enter opens the collection under the cursor, and goes to its recordings`() {
    var tester = asking(2)
    #expect(tester.press(.enter).isEmpty)
    answer(&tester, 1, [vip, bugsList])
    answer(&tester, 2, [vip])
    tester.type("j")
    #expect(tester.press(.enter).listings == [.collection(bugs)])
    #expect(tester.state.overlay == nil)
    #expect(tester.state.focus == .recordings)
  }

  @Test func `A key that may not read lists is told so`() {
    var tester = StoreTester()
    tester.play(.started)
    tester.answer(.sample(scopes: ["session_recording:read"]))
    tester.answer(.of([.sample(1)]))
    #expect(tester.type("gc").isEmpty)
    #expect(tester.status.hasSuffix("the key lacks the scope session_recording_playlist:read"))
  }
}
