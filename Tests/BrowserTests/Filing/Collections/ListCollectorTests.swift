import Browser
import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("All of a collection into another one")
struct ListCollectorTests: FilingScene {
  private let vip = PlaylistID("vip")

  /// Standing on Bugs in the playlists pane.
  private func onBugs(count: Int? = 3) -> StoreTester {
    var tester = running([
      .collection("bugs", "Bugs", count: count), .collection("vip", "VIP", count: 1), .savedFilter("f"),
    ])
    tester.press("1", .home)
    while tester.state.playlists.currentPlaylist?.id != bugs { tester.press("j") }
    tester.forgetEffects()
    return tester
  }

  private func choose(_ key: Key, _ name: String, _ tester: inout StoreTester) -> [Effect] {
    tester.press(key)
    tester.type(name)
    return tester.press(.enter)
  }

  private func answer(_ tester: inout StoreTester, _ page: RecordingPage) -> [Effect] {
    read(&tester, page)
    return tester.press(.enter)
  }

  /// The number is known; nothing is confirmed.
  private func read(_ tester: inout StoreTester, _ page: RecordingPage) {
    guard let request = tester.state.collector?.request else { return }
    tester.play(.list(.progress(request, .rows(page.rows))))
    tester.play(.list(.ended(request, nil)))
  }

  private func additions(_ numbers: ClosedRange<Int>) -> [Write] {
    numbers.map { .add(RecordingID("rec-\($0)"), vip, wasThere: nil) }
  }

  @Test func `a on a collection reads what it shows, then adds all of it as one step`() {
    var tester = onBugs()
    let asked = choose("a", "VIP", &tester)
    guard case .list(.read(_, project, ListRequest(.collection(bugs))))? = asked.last else {
      Issue.record("\(asked)")
      return
    }
    #expect(tester.frame.row(of: "Counting what Bugs shows… 0 so far") != nil)
    #expect(tester.press(.enter).isEmpty)
    #expect(tester.status == "[--] it is still being counted")
    #expect(writes(answer(&tester, .of(Recording.samples(1...3)))) == additions(1...3))
    #expect(tester.steps.map(\.action) == [.copy(from: "Bugs", to: "VIP")])
    tester.settleAll()
    #expect(tester.status == "[ok] 3 recordings of Bugs → VIP: done")
    #expect(tester.state.playlists[bugs] != nil)
  }

  @Test func `It says how many it would add, and adds nothing before that is confirmed`() {
    var tester = onBugs(count: 60)
    _ = choose("a", "VIP", &tester)
    read(&tester, .of(Recording.samples(1...50)))
    #expect(tester.frame.row(of: "Add 50 recordings of Bugs to VIP?") != nil)
    #expect(tester.frame.row(of: "10 more are not shown by PostHog") != nil)
    #expect(tester.frame.row(of: "Enter adds, Esc leaves.") != nil)
    #expect(tester.press("j").isEmpty)
    #expect(tester.status.hasPrefix("[--] j does nothing here. What works: Enter add, Esc leave"))
    #expect(tester.press(.escape).isEmpty)
    #expect(tester.state.overlay == nil && tester.state.collector == nil)
    #expect(tester.recorded.isEmpty)
  }

  @Test func `A merge says that the list is deleted afterwards, and where it stays`() {
    var tester = onBugs()
    _ = choose("m", "VIP", &tester)
    read(&tester, .of(Recording.samples(1...3)))
    #expect(tester.frame.row(of: "Add 3 recordings of Bugs to VIP, then delete Bugs?") != nil)
    tester = onBugs(count: 60)
    _ = choose("m", "VIP", &tester)
    read(&tester, .of(Recording.samples(1...50)))
    #expect(tester.frame.row(of: "Add 50 recordings of Bugs to VIP?") != nil)
    #expect(tester.frame.row(of: "10 more are not shown by PostHog, so Bugs stays") != nil)
  }

  @Test func `A target that somebody deleted while it was counted is not filed into`() {
    var tester = onBugs()
    tester.type("r")
    _ = choose("a", "VIP", &tester)
    tester.answer([.collection("bugs", "Bugs", count: 3)])
    #expect(answer(&tester, .of(Recording.samples(1...3))).isEmpty)
    #expect(tester.status == "[--] VIP is not there any more")
  }

  @Test func `m merges: all is added, and then the emptied list is deleted, as one step`() {
    var tester = onBugs()
    _ = choose("m", "VIP", &tester)
    let sent = writes(answer(&tester, .of(Recording.samples(1...3))))
    #expect(Array(sent.dropLast()) == additions(1...3))
    #expect(
      sent.last
        == .change(
          bugs,
          PlaylistEdit(
            title: "Bugs", before: PlaylistChange(deleted: false), after: PlaylistChange(deleted: true))))
    #expect(tester.steps.map(\.action) == [.merge(from: "Bugs", into: "VIP")])
    #expect(tester.state.playlists.collections.map(\.id) == [vip])
    #expect(tester.state.playlists[vip]?.count?.count == 4)
  }

  @Test func `Where the server does not show all of it, the list stays, and how many are missing is said`() {
    var tester = onBugs(count: 60)
    _ = choose("m", "VIP", &tester)
    #expect(writes(answer(&tester, .of(Recording.samples(1...50)))) == additions(1...50))
    #expect(tester.steps.map(\.action) == [.copy(from: "Bugs", to: "VIP")])
    #expect(tester.state.playlists[bugs] != nil)
    tester.settleAll()
    #expect(tester.status.hasSuffix("done. 10 more are not shown by PostHog, so Bugs stays"))
    tester = onBugs(count: 60)
    _ = choose("a", "VIP", &tester)
    _ = answer(&tester, .of(Recording.samples(1...50)))
    tester.settleAll()
    #expect(tester.status.hasSuffix("done. 10 more are not shown by PostHog"))
  }

  @Test func `A list that the server has not counted is not deleted: nobody knows what it holds`() {
    var tester = onBugs(count: nil)
    _ = choose("m", "VIP", &tester)
    #expect(writes(answer(&tester, .of(Recording.samples(1...2)))) == additions(1...2))
    tester.settleAll()
    #expect(tester.status.hasSuffix("PostHog does not say how many it holds, so Bugs stays"))
  }

  @Test func `Rows that cannot be read are not copied, so the list stays`() {
    var tester = onBugs(count: 2)
    _ = choose("m", "VIP", &tester)
    let page = RecordingPage(rows: [.recording(.sample(1)), .unreadable("no id")])
    #expect(writes(answer(&tester, page)) == additions(1...1))
    #expect(tester.state.playlists[bugs] != nil)
  }

  @Test func `A list of which nothing is shown is neither copied nor deleted`() {
    for key in [Key.character("a"), .character("m")] {
      var tester = onBugs()
      _ = choose(key, "VIP", &tester)
      #expect(answer(&tester, .of([])).isEmpty)
      #expect(tester.status == "[--] Bugs shows no recordings")
    }
  }

  @Test func `What is on its way out of the list is not copied`() {
    var tester = inCollection(Recording.samples(1...3))
    tester.type("d")
    tester.press("1")
    _ = choose("m", "new", &tester)
    let sent = writes(answer(&tester, .of(Recording.samples(1...3))))
    #expect(sent.compactMap(\.recording).map(\.text) == ["rec-2", "rec-3"])
    #expect(tester.state.playlists[bugs] == nil)
  }

  @Test func `The same collection is refused, and so is one that is not created yet`() {
    var tester = onBugs()
    #expect(choose("m", "Bugs", &tester).isEmpty)
    #expect(tester.status == "[--] that is the same collection")
    tester.type("CRage")
    tester.press(.enter)
    while tester.state.playlists.currentPlaylist?.id.isProvisional != true { tester.press("k") }
    #expect(choose("a", "VIP", &tester).isEmpty)
    #expect(tester.status == "[--] Rage is not created yet")
    #expect(tester.state.collector == nil)
  }

  @Test func `A page that fails is said, and nothing is changed; the same key counts again`() throws {
    var tester = onBugs()
    _ = choose("m", "VIP", &tester)
    let request = try #require(tester.state.collector?.request)
    #expect(tester.play(.list(.ended(request, refusal))).isEmpty)
    #expect(tester.frame.row(of: "Counting stopped at 0: The server failed (500).") != nil)
    guard case .list(.read(_, project, ListRequest(.collection(bugs))))? = tester.press(.enter).last else {
      Issue.record("nothing is asked")
      return
    }
    #expect(tester.recorded.isEmpty)
  }

  @Test func `How far the reading is is said, and what it waits for; an older question's answer is dropped`()
    throws
  {
    var tester = onBugs()
    _ = choose("a", "VIP", &tester)
    let request = try #require(tester.state.collector?.request)
    tester.play(.list(.progress(request, .rows(Recording.samples(1...2).map(PageRow.recording)))))
    #expect(tester.frame.row(of: "Counting what Bugs shows… 2 so far") != nil)
    let later = Date.testStart.addingTimeInterval(40)
    tester.play(.list(.progress(request, .waiting(until: later, .throttled(until: nil)))))
    #expect(tester.frame.row(of: "again at ") != nil)
    let older = RequestID(request.number - 1)
    tester.play(.list(.progress(older, .rows([.recording(.sample(9))]))))
    #expect(tester.play(.list(.ended(older, nil))).isEmpty)
    #expect(writes(answer(&tester, .of([.sample(3)]))) == additions(1...3))
  }

  @Test(arguments: [Key.control("c"), .escape])
  func `Leaving ends the reading, and an answer that comes then does nothing`(key: Key) throws {
    var tester = onBugs()
    _ = choose("m", "VIP", &tester)
    let request = try #require(tester.state.collector?.request)
    #expect(tester.press(key) == [.list(.stop)])
    #expect(tester.state.overlay == nil)
    tester.play(.list(.progress(request, .rows([.recording(.sample(1))]))))
    #expect(tester.play(.list(.ended(request, nil))).isEmpty)
    #expect(tester.recorded.isEmpty)
  }

  @Test func `A new collection can be the target: it is made with the same step, once that is confirmed`() {
    var tester = onBugs()
    #expect(writes(choose("a", "Rage", &tester)).isEmpty)
    read(&tester, .of([.sample(1)]))
    #expect(tester.frame.row(of: "Add 1 recording of Bugs to the new collection Rage?") != nil)
    tester.press(.enter)
    #expect(tester.steps.map(\.action) == [.copy(from: "Bugs", to: "Rage")])
    let new = PlaylistID.provisional(tester.recorded[0].id)
    #expect(
      tester.recorded.map(\.write) == [
        .create(new, NewPlaylist(name: "Rage", type: .collection)),
        .add(RecordingID("rec-1"), new, wasThere: false),
      ])
  }

  @Test func `A target that is named while it is counted is filed into under its own id`() {
    var tester = running([.collection("bugs", "Bugs", count: 3)])
    tester.type("CRage")
    tester.press(.enter)
    let entry = tester.recorded[0].id
    tester.press("1", .home)
    while tester.state.playlists.currentPlaylist?.id != bugs { tester.press("j") }
    _ = choose("a", "Rage", &tester)
    tester.play(
      .noticed(.journal(.created(entry, provisional: .provisional(entry), .collection("rage", "Rage")))))
    #expect(
      writes(answer(&tester, .of([.sample(1)]))) == [
        .add(RecordingID("rec-1"), PlaylistID("rage"), wasThere: nil)
      ])
  }
}
