import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Filters and orders by chord")
struct ChordTests: FindingScene {
  private let uuid = "0195f8c7-0ba7-7000-8000-000000000001"

  private func running(_ change: (inout Recording) -> Void) -> StoreTester {
    StoreTester.running(.large, recordings: [.sample(1, change), .sample(2)])
  }

  @Test(arguments: [("fe", "errors>0"), ("fd", "dur>1m"), ("fa", "active>10s"), ("fu", "url:/page/1")])
  func `A chord adds its word, and takes it out again`(keys: String, word: String) {
    var tester = errors(next: .cursor("n"))
    #expect(queries(tester.type(keys)).count == 1)
    #expect(line(tester) == "from:-30d " + word)
    tester.type(keys)
    #expect(tester.state.recordings.location == Location(.all))
  }

  @Test func `A chord leaves denials, upper bounds and other words alone`() {
    var tester = errors(next: .cursor("n"))
    tester.enter("rec !url:/admin dur<30m errors<10")
    tester.type("fdfefu")
    #expect(
      line(tester) == "!url:/admin dur<30m errors<10 from:-30d dur>1m errors>0 url:/page/2")
    tester.type("fufefd")
    #expect(line(tester) == "!url:/admin dur<30m errors<10 from:-30d")
  }

  @Test func `A bound takes the place of another from the same side`() {
    var tester = errors(next: .cursor("n"))
    tester.enter("rec dur>10s errors=2")
    tester.type("fdfe")
    #expect(line(tester) == "from:-30d dur>1m errors>0")
  }

  @Test(
    arguments: [Size(columns: 80, rows: 24), Size(columns: 60, rows: 20), Size(columns: 40, rows: 20)],
    ["f", "t", "g", "y"])
  func `Where the ways a chord can go on have no room in one line, they take as many as they need`(
    size: Size, prefix: String
  ) {
    var tester = StoreTester.running(size)
    tester.type(prefix)
    let keys = tester.state.settings.keyMap
    let continuations = keys.continuations(of: tester.state.pendingKeys)
    #expect(!continuations.isEmpty)
    for next in continuations { #expect(tester.frame.text.contains(next.text + " "), "\(next.text)") }
  }

  @Test func `Esc takes the filter away, and then stays where it is`() {
    var tester = errors(next: .cursor("n"))
    tester.type("fe")
    tester.press(.escape)
    #expect(tester.state.recordings.location == Location(.all))
    #expect(tester.state.focus == .recordings)
    tester.press(.escape)
    #expect(tester.state.focus == .recordings)
    #expect(tester.status == "[--] nothing to close here; h goes to the playlists")
  }

  @Test func `Chords combine, with what is hidden too, and fx clears all of them`() {
    var tester = errors(next: .cursor("n"))
    tester.type("fvfefdsk")
    #expect(line(tester) == "from:-30d errors>0 dur>1m order:-clicks")
    #expect(tester.state.recordings.list.hidesViewed)
    tester.answer(.of([.sample(1) { $0.viewed = true }, .sample(2)]))
    #expect(tester.rowIDs == ["rec-2"])
    tester.type("fx")
    #expect(tester.state.recordings.location == Location(.all))
    #expect(!tester.state.recordings.list.hidesViewed)
  }

  @Test func `ft asks for the dates and leaves the other words`() {
    var tester = errors()
    tester.type("feft")
    #expect(tester.status == ":rec errors>0 from:")
    #expect(queries(tester.type("-2d") + tester.press(.enter)).first?.dateFrom == "-2d")
  }

  @Test
  func
    `fp is the person by uuid, of whoever has no profile by distinct id, and one person in place of another`()
  {
    var tester = running { $0.person.uuid = uuid }
    #expect(queries(tester.type("fp")).first?.personUUID == uuid)
    tester.type("fp")
    #expect(tester.state.recordings.location.filter == nil)
    tester.enter("rec distinct_id:somebody")
    tester.answer(.of([.sample(1) { $0.person.uuid = uuid }]))
    #expect(queries(tester.type("fp")).first?.distinctIDs == nil)
    #expect(line(tester).contains("person:" + uuid))
    var anonymous = running { $0.person = RecordingPerson() }
    #expect(queries(anonymous.type("fp")).first?.distinctIDs == ["user-1"])
  }

  @Test func `What a row does not tell cannot be filtered by, and that is said`() {
    var tester = running {
      $0.person = RecordingPerson()
      $0.distinctID = nil
      $0.startURL = nil
    }
    tester.type("fp")
    #expect(tester.status == "[--] the row names no person")
    tester.type("fu")
    #expect(tester.status == "[--] the row names no entry page")
    tester.type("gp")
    #expect(tester.status == "[--] the row names no person")
    tester = running { $0.startURL = "https://app.example.com/?next=1" }
    tester.type("fu")
    #expect(tester.status.contains("every page's address"))
    #expect(tester.effects.allSatisfy { !$0.asksForRows })
  }

  @Test func `A page is asked for as its address has it, percent-encoding and all`() {
    var tester = running { $0.startURL = "https://app.example.com/%E6%97%A5?x=1" }
    tester.type("fu")
    #expect(line(tester) == "from:-30d url:/%E6%97%A5")
  }

  @Test(arguments: [
    ("sd", RecordingOrder.duration, false), ("sa", .activeSeconds, false), ("si", .inactiveSeconds, false),
    ("se", .consoleErrorCount, false), ("sk", .clickCount, false), ("sy", .keypressCount, false),
    ("sm", .mouseActivityCount, false), ("ss", .activityScore, false), ("sz", .ttl, true),
    ("sn", .recordingDuration, false), ("st", .startTime, true),
  ])
  func `Every order has its chord: the largest first, what runs out first; again turns it round`(
    keys: String, order: RecordingOrder, ascending: Bool
  ) {
    var tester = errors(next: .cursor("n"))
    let query = queries(tester.type(keys)).first
    #expect(query?.order == order)
    #expect(query?.ascending == ascending)
    let turned = tester.type(keys)
    #expect(tester.state.filterLine.sort == RowSort(order, ascending: !ascending))
    #expect(turned.count { $0.asksForRows } <= 1)
  }

  @Test
  func `A list that is here as a whole is put in another order without a call, and shows what comes first`() {
    var tester = errors()
    tester.type("j")
    let effects = tester.type("se")
    #expect(effects.allSatisfy { !$0.asksForRows })
    #expect(tester.rowIDs == (1...5).reversed().map { "rec-\($0)" })
    #expect(tester.currentID == "rec-5")
    tester.type("se")
    #expect(tester.rowIDs == (1...5).map { "rec-\($0)" })
    #expect(tester.header.contains("order:errors"))
    tester.type("fx")
    #expect(tester.state.recordings.location == Location(.all))
    #expect(tester.effects.allSatisfy { !$0.asksForRows })
  }

  @Test func `A collection stands as it was filled, until an order is asked for; st is the newest first`() {
    var tester = errors(playlists: [.collection("bugs", "Bugs", count: 3)])
    tester.open(.playlist(PlaylistID("bugs")))
    tester.answer(.of([.sample(2), .sample(3), .sample(1)]))
    tester.type("st")
    #expect(tester.rowIDs == ["rec-1", "rec-2", "rec-3"])
    tester.type("st")
    #expect(tester.rowIDs == ["rec-3", "rec-2", "rec-1"])
    tester.type("fx")
    #expect(tester.rowIDs == ["rec-2", "rec-3", "rec-1"])
  }
}
