import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Deleting more than the rows that were chosen")
struct DeletionCountTests: FilingScene {
  private func asking(_ recording: Recording = .sample(1)) -> StoreTester {
    var tester = StoreTester.running(recordings: [recording, .sample(2), .sample(3)])
    tester.type("D")
    tester.forgetEffects()
    return tester
  }

  private func listing(_ effects: [Effect]) -> RecordingListing? {
    effects.lazy.compactMap { effect in
      if case .list(.read(_, _, let list)) = effect { list.listing } else { nil }
    }.first
  }

  private func leavesOutViewed(_ effects: [Effect]) -> Bool {
    effects.contains { if case .list(.read(_, _, let list)) = $0 { list.hidesViewed } else { false } }
  }

  private func query(_ effects: [Effect]) -> RecordingsQuery? {
    if case .matching(let query)? = listing(effects) { query } else { nil }
  }

  /// Where the page is the last one the reading ends.
  private func answer(_ tester: inout StoreTester, _ page: RecordingPage) {
    guard let request = tester.state.collector?.request else {
      Issue.record("nothing is being counted")
      return
    }
    tester.play(.list(.progress(request, .rows(page.rows))))
    if page.next == nil { tester.play(.list(.ended(request, nil))) }
  }

  @Test func `Tab reaches all of this person, of all time, and counts them before it can be confirmed`() {
    var tester = asking()
    let asked = query(tester.press(.tab))
    #expect(asked?.personUUID == "uuid-1")
    #expect(asked?.distinctIDs == nil)
    #expect(asked?.dateFrom == "all")
    #expect(tester.frame.row(of: "Counting all of person1@example.com… 0 so far") != nil)
    #expect(tester.frame.row(of: "and Enter:") == nil)
    tester.type("2")
    #expect(tester.press(.enter).isEmpty)
    answer(&tester, .of(Recording.samples(11...12), next: .cursor("c")))
    #expect(tester.frame.row(of: "Counting all of person1@example.com… 2 so far") != nil)
    #expect(tester.press(.enter).isEmpty)
    answer(&tester, .of([.sample(13)]))
    #expect(tester.frame.row(of: "3 recordings: all of person1@example.com") != nil)
    tester.press(.backspace)
    tester.type("3")
    #expect(writes(tester.press(.enter)) == (11...13).map { .delete(RecordingID("rec-\($0)")) })
    #expect(tester.state.collector == nil)
  }

  @Test func `Where the person is not matched, it is by the distinct id`() {
    var tester = asking(.sample(1) { $0.person.id = nil })
    let asked = query(tester.press(.tab))
    #expect(asked?.personUUID == nil)
    #expect(asked?.distinctIDs == ["user-1"])
    #expect(asked?.dateFrom == "all")
  }

  @Test func `Where nobody is known, there is no such person, and Tab goes on to the view`() {
    var tester = asking(
      .sample(1) {
        $0.person = RecordingPerson()
        $0.distinctID = nil
      })
    let asked = query(tester.press(.tab))
    #expect(asked?.dateFrom == "-30d")
    #expect(tester.press(.tab) == [.list(.stop)])
    #expect(tester.frame.row(of: "1 recording: the chosen rows") != nil)
  }

  @Test func `The third is all of this view; then it is the chosen rows again, and what was typed is gone`() {
    var tester = asking()
    tester.type("1")
    tester.press(.tab)
    #expect(query(tester.press(.tab)) == RecordingsQuery(dateFrom: "-30d"))
    #expect(tester.frame.row(of: "all that match: the last 30 days") != nil)
    #expect(tester.press(.tab) == [.list(.stop)])
    #expect(tester.frame.row(of: "1 recording: the chosen rows") != nil)
    #expect(tester.state.collector == nil)
    #expect(tester.press(.enter).isEmpty)
    #expect(tester.status == "[--] type 1 to confirm")
    #expect(listing(tester.press(.backTab)) != nil)
  }

  @Test func `The view of a collection is that collection`() {
    var tester = inCollection()
    tester.type("D")
    #expect(listing(tester.press(.backTab)) == .collection(bugs))
    #expect(tester.frame.row(of: "Counting all that match: Bugs…") != nil)
  }

  @Test func `What the view does not show is not deleted with it: viewed rows that are hidden stay`() {
    var tester = StoreTester.running(recordings: Recording.samples(1...3))
    tester.type("fvD")
    #expect(leavesOutViewed(tester.press(.backTab)))
    answer(&tester, .of([.sample(1), .sample(3)]))
    #expect(tester.frame.row(of: "2 recordings: all that match: the last 30 days, unviewed") != nil)
    tester.type("2")
    #expect(writes(tester.press(.enter)).compactMap(\.recording).map(\.text) == ["rec-1", "rec-3"])
  }

  @Test func `A server that cannot leave out the viewed does not have them deleted from Unviewed`() {
    var tester = StoreTester.running(recordings: [.sample(1)])
    tester.open(.unviewed)
    tester.answer(
      .failure(.refused(Refusal(status: 400, detail: "hide_viewed_recordings: unknown"))))
    tester.answer(.of([.sample(1), .sample(2) { $0.viewed = true }]))
    tester.type("D")
    #expect(leavesOutViewed(tester.press(.backTab)))
    answer(&tester, .of([.sample(1)]))
    tester.type("1")
    #expect(writes(tester.press(.enter)) == [.delete(RecordingID("rec-1"))])
  }

  @Test func `A count that fails says so and cannot be confirmed; Enter counts again, from the beginning`()
    throws
  {
    var tester = asking()
    tester.press(.tab)
    answer(&tester, .of(Recording.samples(11...12), next: .cursor("c")))
    let request = try #require(tester.state.collector?.request)
    tester.play(.list(.ended(request, .throttled(until: nil))))
    #expect(tester.frame.row(of: "Counting stopped at 2:") != nil)
    #expect(tester.frame.row(of: "Enter counts again.") != nil)
    tester.type("2")
    let again = query(tester.press(.enter))
    #expect(again?.personUUID == "uuid-1")
    #expect(tester.frame.row(of: "0 so far") != nil)
    #expect(tester.recorded.isEmpty)
    answer(&tester, .of(Recording.samples(11...12)))
    #expect(writes(tester.press(.enter)).count == 2)
  }

  @Test func `Where nothing matches there is nothing to delete`() {
    var tester = asking()
    tester.press(.tab)
    answer(&tester, .of([]))
    tester.type("0")
    #expect(tester.press(.enter).isEmpty)
    #expect(tester.status == "[--] there is nothing to delete")
  }

  @Test(arguments: [
    Key.escape, .control("c"),
  ])
  func `Leaving ends the counting: no answer goes on with it, nothing is said of it`(key: Key) throws {
    var tester = asking()
    tester.press(.tab)
    let request = try #require(tester.state.collector?.request)
    #expect(tester.press(key) == [.list(.stop)])
    #expect(tester.state.collector == nil)
    #expect(tester.play(.list(.progress(request, .rows([.recording(.sample(9))])))).isEmpty)
    #expect(tester.status == "")
  }

  @Test(arguments: [Key.tab, .backTab, .escape])
  func `What was said about the number goes with Tab and with Esc`(key: Key) {
    var tester = asking()
    tester.press(.enter)
    #expect(tester.status == "[--] type 1 to confirm")
    tester.press(key)
    #expect(tester.status == "")
  }
}
