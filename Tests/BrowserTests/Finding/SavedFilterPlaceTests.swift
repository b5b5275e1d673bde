import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("A saved filter, looked at and changed")
struct SavedFilterPlaceTests: FindingScene {
  private let slow = PlaylistID("slow")

  /// With two leaves that no word says.
  private let odd =
    #"{"date_from":"-7d","filter_group":{"type":"AND","values":[{"type":"AND","values":["#
    + #"{"type":"recording","key":"console_error_count","operator":"gt","value":0},"#
    + #"{"type":"person","key":"age","operator":"between","value":[1,2]},"#
    + #"{"type":"person","key":"name","operator":"regex","value":"^a"}]}]}}"#

  private func opened(_ filters: String) -> StoreTester {
    var tester = errors(playlists: [.savedFilter("slow", "Slow", filters: filters)])
    tester.open(.playlist(slow))
    return tester
  }

  private func edit(_ tester: StoreTester) -> PlaylistEdit? {
    guard case .change(_, let edit)? = tester.recorded.last?.write else { return nil }
    return edit
  }

  @Test func `What no word says is asked all the same, counted in the header, and saved back as it was`()
    throws
  {
    var tester = opened(odd)
    #expect(queries(tester.effects).last?.properties.count == 2)
    tester.answer(.of([.sample(1)]))
    #expect(tester.header.contains("errors>0 from:-7d +2 more"))
    let asked = queries(tester.type("fd"))
    #expect(asked.first?.properties.count == 2)
    #expect(predicates(asked.first) == ["duration gt 60", "console_error_count gt 0"])
    #expect(tester.header.contains("+2 more"))
    #expect(tester.status == "[--] Slow is changed here only: F saves it, or as a new one")
    tester.type("Fs")
    let saved = try edit(tester)?.after.filters?.value()
    let leaves = saved?["filter_group"]?["values"]?.elements.first?["values"]?.elements ?? []
    #expect(
      leaves.map(\.compact).contains(#"{"type":"person","key":"name","operator":"regex","value":"^a"}"#))
    #expect(leaves.count == 3)
  }

  @Test func `Saving a filter renews the name that PostHog gives a list without one; undoing brings it back`()
    throws
  {
    var tester = opened(#"{"date_from":"-7d","filter_group":{"type":"AND","values":[]}}"#)
    tester.answer(.of([.sample(1)]))
    tester.type("feFs")
    let edit = try #require(self.edit(tester))
    #expect(edit.after.derivedName == "from:-7d errors>0")
    #expect(edit.inverse.after.derivedName == "")
    #expect(tester.state.playlists[slow]?.derivedName == "from:-7d errors>0")
    #expect(tester.state.playlists[slow]?.title == "Slow")
  }

  @Test func `A line typed in it keeps its dates, unless it names some`() {
    let dated = #"{"date_from":"-7d","date_to":"-1d","filter_group":{"type":"AND","values":[]}}"#
    var tester = opened(dated)
    tester.answer(.of([.sample(1)]))
    let query = queries(tester.enter("rec errors>2")).first
    #expect(query?.dateFrom == "-7d")
    #expect(query?.dateTo == "-1d")
    #expect(queries(tester.enter("rec errors>2 to:-2d")).first?.dateFrom == "-7d")
    #expect(queries(tester.enter("rec errors>2 from:-3d")).first?.dateFrom == "-3d")
    #expect(tester.state.filterLine.text == "errors>2 from:-3d")
  }

  @Test func `Reel's own words in it take effect: on the server where it can, on the rows where it cannot`() {
    let filters =
      #"{"date_from":"-7d","filter_group":{"type":"AND","values":[]},"reel":"acme viewed:no distinct_id:u1"}"#
    var tester = opened(filters)
    let asked = queries(tester.effects).last
    #expect(asked?.hideViewed == .currentUser)
    #expect(asked?.distinctIDs == ["u1"])
    #expect(asked?.dateFrom == "-7d")
    tester.answer(.of([.sample(1), .sample(2) { $0.startURL = "https://acme.io/" }]))
    #expect(tester.rowIDs == ["rec-2"])
    #expect(tester.header.contains("here: acme"))
  }

  @Test func `F offers to save, to save as a new one, or to leave it; all three are to be read`() throws {
    var tester = opened(odd)
    tester.answer(.of([.sample(1)]))
    tester.type("feF")
    for choice in ["s  save it", "n  save as a new one", "l  leave it as it was"] {
      #expect(tester.frame.row(of: choice) != nil)
    }
    tester.type("l")
    #expect(tester.state.recordings.location == Location(.playlist(slow)))
    #expect(line(tester).contains("errors>0"))
    tester.type("feFn")
    tester.press(.control("u"))
    tester.type("Calm")
    tester.press(.enter)
    guard case .create(_, let new)? = tester.recorded.last?.write else {
      Issue.record("nothing was created")
      return
    }
    #expect(new.type == .filters)
    let filters = try new.filters?.value().compact ?? ""
    #expect(filters.contains("regex"))
    #expect(!filters.contains("console_error_count"))
  }

  @Test func `Once saved the view is the saved filter again; undone, its rows are asked for as before`() {
    var tester = opened(odd)
    tester.answer(.of([.sample(1) { $0.consoleErrorCount = 3 }]))
    tester.type("fe")
    tester.answer(.of([.sample(1), .sample(2) { $0.consoleErrorCount = 0 }]))
    tester.forgetEffects()
    tester.type("Fs")
    #expect(tester.state.recordings.location == Location(.playlist(slow)))
    #expect(line(tester) == "from:-7d")
    #expect(queries(tester.effects).isEmpty)
    #expect(tester.rowIDs.count == 2)
    tester.undone(.undo(below: nil), dropping: tester.recorded)
    #expect(line(tester) == "errors>0 from:-7d")
    #expect(predicates(queries(tester.effects).last) == ["console_error_count gt 0"])
    #expect(tester.rowIDs == ["rec-1"])
    #expect(tester.header.contains("of the loaded rows"))
  }

  @Test func `A filter that the server refuses to save is what it was, and so are its rows`() {
    var tester = opened(odd)
    tester.answer(.of([.sample(1)]))
    tester.type("fe")
    tester.answer(.of([.sample(1), .sample(2)]))
    tester.type("Fs")
    tester.forgetEffects()
    tester.refuse(1, .serverFailed(status: 500, detail: nil))
    #expect(line(tester) == "errors>0 from:-7d")
    #expect(predicates(queries(tester.effects).last) == ["console_error_count gt 0"])
  }

  @Test func `In a collection F says that there is no filter to save`() {
    var tester = errors(playlists: [.collection("bugs", "Bugs")])
    tester.open(.playlist(PlaylistID("bugs")))
    tester.answer(.of([.sample(1)]))
    tester.type("F")
    #expect(tester.status.hasSuffix("a collection has no filter to save"))
  }
}
