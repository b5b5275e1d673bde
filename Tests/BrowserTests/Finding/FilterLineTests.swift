import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("The filter line of a view")
struct FilterLineTests: FindingScene {
  @Test func `ff opens the line as it is; what is entered is asked of the server, and stands in the header`()
  {
    var tester = errors()
    tester.type("ff")
    #expect(tester.status == ":rec from:-30d")
    tester.type("errors>2 url:/page order:-clicks")
    let query = queries(tester.press(.enter)).first
    #expect(predicates(query) == ["console_error_count gt 2"])
    #expect(query?.properties.count == 1)
    #expect(query?.order == .clickCount)
    #expect(query?.dateFrom == "-30d")
    #expect(tester.header.contains("from:-30d errors>2 url:/page order:-clicks"))
    #expect(tester.state.line == nil)
  }

  @Test func `All recordings are those of the last 30 days, also where the line does not say it`() {
    var tester = errors()
    #expect(queries(tester.enter("rec errors>2")).first?.dateFrom == "-30d")
    #expect(tester.header.contains("errors>2 from:-30d"))
    #expect(queries(tester.enter("rec errors>2 from:-1d")).first?.dateFrom == "-1d")
    #expect(queries(tester.enter("rec id:rec-1")).first?.dateFrom != "-30d")
  }

  @Test
  func `A saved filter without dates is one of three days, as the server has it, and the header says so`() {
    let slow = Playlist.savedFilter(
      "slow", "Slow", filters: #"{"filter_group":{"type":"AND","values":[]},"date_from":null}"#)
    var tester = errors(playlists: [slow])
    tester.open(.playlist(slow.id))
    tester.answer(.of([]))
    #expect(tester.header.contains("last 3 days"))
    #expect(tester.frame.row(of: "fw  the last 30 days instead of 3") != nil)
    #expect(queries(tester.type("fw")).first?.dateFrom == "-30d")
    #expect(!tester.header.contains("last 3 days"))
  }

  @Test(arguments: [
    ("erors>0", "erors>", "no word erors; errors? (at 5)"),
    (
      "errors>0 distinct_id:a distinct_id:b", "distinct_id:b",
      "distinct_id: the server takes it only once; several values go with commas (at 28)"
    ),
    (
      "person:0195f8c7-0ba7-7000-8000-000000000001 distinct_id:a", "distinct_id:a",
      "distinct_id: the server takes person or distinct_id, not both (at 49)"
    ),
  ])
  func `What is wrong leaves the line open, says what, and marks the place`(
    words: String, wrong: String, sentence: String
  ) {
    var tester = errors()
    let asked = tester.enter("rec " + words)
    #expect(queries(asked).isEmpty)
    #expect(tester.status == ":rec " + words)
    #expect(hints(tester) == " [no] " + sentence)
    #expect(tester.frame.role(of: wrong) == .error)
    #expect(tester.state.recordings.location.filter == nil)
  }

  @Test(arguments: [
    (
      "errors>0 from:-7d to:-30d",
      "to:-30d ends before from:-7d begins; write an earlier from: or a later to: (at 23)"
    ),
    (
      "to:2020-01-01",
      "to:2020-01-01 ends before from:-30d begins; write an earlier from: or a later to: (at 5)"
    ),
    ("dur:5m..30s", "5m..30s ends before it begins; dur:30s..5m? (at 9)"),
  ])
  func `A window or a range that ends before it begins is refused at its place, with what to write`(
    words: String, sentence: String
  ) {
    var tester = errors()
    #expect(queries(tester.enter("rec " + words)).isEmpty)
    #expect(tester.status == ":rec " + words)
    #expect(hints(tester) == " [no] " + sentence)
  }

  @Test func `In a collection every word is told by its rows, at once; what no row tells is refused`() {
    var tester = errors(playlists: [.collection("bugs", "Bugs", count: 5)])
    tester.open(.playlist(PlaylistID("bugs")))
    let rows = (1...5).map { number in Recording.sample(number) { $0.consoleErrorCount = number } }
    tester.answer(.of(rows))
    tester.forgetEffects()
    tester.enter("rec errors>3")
    #expect(tester.rowIDs == ["rec-4", "rec-5"])
    #expect(tester.header.contains("here: errors>3"))
    #expect(!tester.header.contains("of the loaded rows"))
    tester.enter("rec console:Failed")
    #expect(hints(tester) == " [no] rows do not tell console; only the server knows (at 5)")
    tester.press(.escape)
    tester.type("fx")
    #expect(tester.rowIDs.count == 5)
    #expect(tester.effects.allSatisfy { !$0.asksForRows })
  }

  @Test func `:rec alone shows the view as it is by itself, and says where it is so already`() {
    var tester = errors()
    tester.type("fe")
    tester.enter("rec")
    #expect(tester.state.recordings.location == Location(.all))
    #expect(tester.rowIDs.count == 5)
    tester.enter("rec")
    #expect(tester.status.hasSuffix("nothing is filtered or hidden here"))
  }

  @Test func `A kept filter that cannot be read any more opens where it is wrong`() {
    var tester = errors()
    tester.play(
      .journal(.opened(.success(JournalSnapshot(memory: ["recent filters": "errors>0 colour:red"])))))
    tester.enter("filters")
    tester.press(.enter)
    #expect(tester.status == ":rec errors>0 colour:red")
    #expect(tester.frame.role(of: "colour:") == .error)
  }
}

extension Effect {
  var asksForRows: Bool {
    if case .load(.recordings) = self { true } else { false }
  }
}
