import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Hiding what is viewed")
struct HidingTests {
  /// Every second one is viewed: rec-2, rec-4, …
  private func rows(_ numbers: ClosedRange<Int>) -> [Recording] {
    numbers.map { number in .sample(number) { $0.viewed = number.isMultiple(of: 2) } }
  }

  private func viewed(_ numbers: ClosedRange<Int>) -> [Recording] {
    numbers.map { .sample($0) { $0.viewed = true } }
  }

  private func running(_ size: Size = .middle, _ next: PageToken? = nil) -> StoreTester {
    StoreTester.running(size, recordings: rows(1...6), playlists: [.collection("c")], next: next)
  }

  @Test func `fv leaves the viewed rows out, and shows them again, at once and without a call`() {
    var tester = running()
    #expect(tester.type("fv").pages.isEmpty)
    #expect(tester.rowIDs == ["rec-1", "rec-3", "rec-5"])
    #expect(tester.header.contains("  3 viewed hidden  "))
    #expect(tester.frame.row(of: "1/3 of 6") != nil)
    #expect(tester.status == "[ok] 3 viewed hidden; fv shows them")
    #expect(tester.type("fv").pages.isEmpty)
    #expect(tester.rowIDs == Recording.samples(1...6).map(\.id.text))
    #expect(!tester.header.contains("hidden"))
    #expect(tester.status == "[ok] 3 viewed shown again")
  }

  @Test func `While there is more at the server, the count says of how many, and grows with the pages`() {
    var tester = running(.middle, .cursor("two"))
    tester.type("fv")
    #expect(tester.status == "[ok] 3 viewed of the 6 loaded hidden; fv shows them")
    tester.answer(.of(viewed(7...8)))
    #expect(tester.status == "[ok] 5 viewed hidden; fv shows them")
  }

  @Test func `What other words leave out is not counted as viewed`() {
    var tester = running()
    tester.enter("rec person4")
    tester.answer(.of(rows(1...6)))
    tester.type("fv")
    #expect(tester.rowIDs.isEmpty)
    #expect(tester.header.contains("1 viewed hidden"))
    #expect(tester.frame.row(of: "All 1 that match here are viewed, and hidden.") != nil)
    tester.type("fv")
    #expect(tester.status == "[ok] 1 viewed shown again")
  }

  @Test func `The header says it on the narrowest screens with a header of their own, too`() {
    var tester = running(.narrow)
    tester.type("fv ")
    #expect(tester.header.contains("  3 hidden  *1  now"))
  }

  @Test func `fx clears it; where nothing is hidden it says so`() {
    var tester = running()
    tester.type("fx")
    #expect(tester.status == "[no] Clear the filter, show hidden rows: nothing is filtered or hidden here")
    tester.type("fvfx")
    #expect(tester.rowIDs.count == 6)
    #expect(!tester.state.recordings.list.hidesViewed)
  }

  @Test func `The cursor follows its row, or goes to the next one shown; showing again keeps it on its row`()
  {
    var tester = running()
    tester.type("jjfv")
    #expect(tester.currentID == "rec-3")
    tester.type("fv")
    #expect(tester.currentID == "rec-3")
    tester.type("jfv")
    #expect(tester.currentID == "rec-5")
    tester.type("fvGfv")
    #expect(tester.currentID == "rec-5")
  }

  @Test func `The row keeps its height on the screen`() {
    var tester = StoreTester.running(.narrow, recordings: rows(1...100))
    tester.type(String(repeating: "j", count: 50) + "zz")
    let line = tester.frame.row(of: ">")
    tester.type("fv")
    #expect(tester.currentID == "rec-51")
    #expect(tester.frame.row(of: ">") == line)
    tester.type("fv")
    #expect(tester.currentID == "rec-51")
    #expect(tester.frame.row(of: ">") == line)
  }

  @Test
  func `Marks of hidden rows are gone, * and I mark no hidden row, a range that loses an end is dropped`() {
    var tester = running()
    tester.type("*fv")
    #expect(tester.state.recordings.list.marks.count == 3)
    tester.type("I*")
    #expect(tester.state.recordings.list.targets.map(\.id.text) == ["rec-1", "rec-3", "rec-5"])
    tester.type("fv")
    #expect(tester.state.recordings.list.marks.count == 3)
    tester.press(.escape)
    tester.type("ggvjjfv")
    #expect(tester.state.recordings.list.marks.count == 2)
    tester.type("fvvjvfv")
    tester.press(.escape)
    #expect(tester.state.recordings.list.marks.isEmpty)
  }

  @Test func `What is viewed by w stays until the next refresh, or until hidden anew`() {
    var tester = running()
    tester.type("fvww")
    #expect(tester.rowIDs == ["rec-1", "rec-3", "rec-5"])
    #expect(tester.currentID == "rec-3")
    tester.type("fvfv")
    #expect(tester.rowIDs == ["rec-3", "rec-5"])
    tester.type("w")
    tester.settle(1)
    tester.settle(2)
    tester.type("r")
    tester.answer(.of(rows(5...6) + viewed(1...4)))
    #expect(tester.rowIDs == ["rec-5"])
    #expect(tester.header.contains("5 viewed hidden"))
  }

  @Test func `A refused w brings a row back that was hidden for it; the cursor stays on its own`() {
    var tester = running()
    tester.type("wwfv")
    #expect(tester.rowIDs == ["rec-3", "rec-5"])
    tester.refuse(1, .serverFailed(status: 500, detail: nil))
    #expect(tester.rowIDs == ["rec-1", "rec-3", "rec-5"])
    #expect(tester.currentID == "rec-3")
    tester.type("fv")
    #expect(tester.rowIDs == Recording.samples(1...6).map(\.id.text))
  }

  @Test func `Rows taken out and put back meanwhile find their places among the hidden ones`() {
    var tester = running()
    tester.open(.playlist(PlaylistID("c")))
    tester.answer(.of(rows(1...6)))
    tester.type("fvjd")
    #expect(tester.rowIDs == ["rec-1", "rec-5"])
    tester.type("fv")
    #expect(tester.rowIDs == ["rec-1", "rec-2", "rec-4", "rec-5", "rec-6"])
    tester.type("fv")
    tester.refuse(1, .serverFailed(status: 500, detail: nil))
    #expect(tester.rowIDs == ["rec-1", "rec-3", "rec-5"])
    tester.type("fv")
    #expect(tester.rowIDs == ["rec-1", "rec-2", "rec-4", "rec-3", "rec-5", "rec-6"])
  }

  @Test func `It is a matter of the view: another one shows all, and coming back hides them still`() {
    var tester = running()
    tester.type("fv")
    tester.open(.playlist(PlaylistID("c")))
    tester.answer(.of(rows(1...6)))
    #expect(tester.rowIDs.count == 6)
    tester.open(.all)
    #expect(tester.rowIDs.count == 3)
  }

  @Test func `A collection with hidden rows does not say that the server keeps them back`() {
    var tester = StoreTester.running(playlists: [.collection("c", count: 6)])
    tester.open(.playlist(PlaylistID("c")))
    tester.answer(.of(rows(1...6)))
    tester.type("fv")
    #expect(!tester.header.contains("PostHog shows no more"))
    #expect(tester.frame.row(of: "more in it") == nil)
  }

  @Test func `Nothing left: the pane says so and names the keys`() {
    var tester = StoreTester.running(recordings: viewed(1...4))
    tester.type("fv")
    #expect(tester.frame.row(of: "All 4 loaded recordings are viewed, and hidden.") != nil)
    #expect(tester.frame.row(of: "fv shows them.") != nil)
    tester.type("fv")
    #expect(tester.rowIDs.count == 4)
    #expect(tester.currentID == "rec-1")
  }

  @Test func `Pages of viewed rows only: three follow by themselves, at the quota's pace; then a key asks`() {
    var tester = StoreTester.running(.narrow, recordings: viewed(1...40), next: .offset(40))
    func priorities(_ effects: [Effect]) -> [Priority] {
      effects.compactMap {
        if case .load(.recordings(_, _, _, _, let priority)) = $0 { priority } else { nil }
      }
    }
    var asked = [priorities(tester.type("fv"))]
    for page in 1...3 {
      let numbers = (page * 40 + 1)...(page * 40 + 40)
      asked.append(priorities(tester.answer(.of(viewed(numbers), next: .offset(page * 40 + 40)))))
    }
    #expect(asked == [[.prefetch], [.prefetch], [.prefetch], []])
    #expect(tester.frame.row(of: "G looks further.") != nil)
    #expect(priorities(tester.type("G")) == [.user])
    #expect(tester.frame.row(of: "Loading more…") != nil)
    let effects = tester.answer(.of(rows(201...240), next: .offset(240)))
    #expect(priorities(effects) == [.prefetch])
    #expect(tester.rowIDs.count == 20)
  }

  @Test func `A page that repeats hidden rows is the end as well`() {
    var tester = StoreTester.running(.narrow, recordings: viewed(1...40), next: .offset(40))
    tester.type("fv")
    #expect(tester.answer(.of(viewed(1...40), next: .offset(80))).isEmpty)
    #expect(tester.state.recordings.list.next == nil)
  }
}
