import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Why a row is here, and what would show more")
struct WhyTests: FindingScene {
  @Test(arguments: [
    ("errors>1", "yes errors>1"), ("errors>9", "no errors>9 by the loaded data; the server may know more"),
    ("event:buy", "? event:buy somewhere in the session, not at one moment"),
    ("console:Failed", "? console:Failed somewhere in its console"),
    ("url:/page", "yes url:/page"), ("url:/else", "? url:/else not its first page; maybe a later one"),
    ("!url:/else", "? !url:/else its first page is a different one"),
    ("!url:/page", "no !url:/page by the loaded data; the server may know more"),
    ("cohort:3", "? cohort:3 only the server knows"), ("person.plan:pro", "yes person.plan:pro"),
    ("person.plan:free", "no person.plan:free by the loaded data; the server may know more"),
    ("match:any", "? match:any one of the words that look into it is enough"),
    ("!viewed:yes", "yes !viewed:yes"),
  ])
  func `Each word by the data at hand: met, not met, or told by the server alone`(typed: String, told: String)
  {
    var tester = errors(next: .cursor("n"))
    tester.enter("rec " + typed)
    tester.answer(.of([.sample(1) { $0.person.properties = JSONText(#"{"plan":"pro"}"#) }]))
    tester.type("W")
    let rows = tester.frame.rowTexts.map { $0.split { " │|".contains($0) }.joined(separator: " ") }
    #expect(rows.contains { $0.contains(told) })
  }

  @Test func `In a collection a row is there because it was put there`() {
    var tester = errors(playlists: [.collection("bugs", "Bugs")])
    tester.open(.playlist(PlaylistID("bugs")))
    tester.answer(.of([.sample(1)]))
    tester.type("W")
    #expect(tester.frame.row(of: "it was added to this list") != nil)
    tester.press(.escape)
    #expect(tester.state.overlay == nil)
  }

  @Test func `An empty list names what would widen it, and fw does the first of it`() {
    var tester = errors(next: .cursor("n"))
    tester.enter("rec errors>5 from:-1d")
    tester.answer(.of([]))
    #expect(tester.frame.row(of: "fw  the last 90 days instead of from:-1d") != nil)
    #expect(tester.frame.row(of: "then without errors>5") != nil)
    #expect(queries(tester.type("fw")).first?.dateFrom == "-90d")
    tester.answer(.of([]))
    #expect(tester.frame.row(of: "fw  all times instead of from:-90d") != nil)
    #expect(queries(tester.type("fw")).first?.dateFrom == "all")
    tester.answer(.of([]))
    #expect(predicates(queries(tester.type("fw")).first) == [])
  }

  @Test func `Where rows came and all were left out here, the words that did it are taken out first`() {
    var tester = errors(next: .cursor("n"))
    tester.enter("rec nobody from:-1d")
    tester.answer(.of([.sample(1), .sample(2)]))
    #expect(tester.frame.row(of: "fw  without nobody") != nil)
    tester.type("fw")
    #expect(line(tester) == "from:-1d")
  }

  @Test
  func `What no word says of a saved filter is taken out at last, and behind it nothing is left to widen`() {
    let filters =
      #"{"date_from":"all","duration":[],"filter_group":{"type":"AND","values":[{"type":"AND","values":[{"type":"hogql","key":"1"}]}]}}"#
    var tester = errors(playlists: [.savedFilter("odd", "Odd", filters: filters)])
    tester.open(.playlist(PlaylistID("odd")))
    tester.answer(.of([]))
    #expect(tester.frame.row(of: "fw  without the 1 conditions that no filter word expresses") != nil)
    tester.type("fw")
    tester.answer(.of([]))
    tester.type("fw")
    #expect(tester.status.hasSuffix("no filter hides rows here"))
  }

  @Test(arguments: ["-1y", "2026-01-01"])
  func `A window that reaches further back already is never made shorter`(from: String) {
    var tester = errors(next: .cursor("n"))
    tester.enter("rec errors>5 from:" + from)
    tester.answer(.of([]))
    #expect(tester.frame.row(of: "fw  all times instead of from:" + from) != nil)
  }

  @Test func `What is hidden is shown first; where nothing leaves rows out, that is said`() {
    var tester = StoreTester.running(.large, recordings: [.sample(1) { $0.viewed = true }])
    tester.type("fv")
    #expect(tester.frame.row(of: "fw  show hidden viewed recordings") != nil)
    #expect(tester.type("fw").allSatisfy { !$0.asksForRows })
    #expect(tester.rowIDs == ["rec-1"])
    tester = errors(playlists: [.collection("bugs", "Bugs")])
    tester.open(.playlist(PlaylistID("bugs")))
    tester.answer(.of([]))
    tester.type("fw")
    #expect(tester.status.hasSuffix("no filter hides rows here"))
  }
}
