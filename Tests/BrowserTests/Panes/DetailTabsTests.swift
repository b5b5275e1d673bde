import Browser
import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Tabs of the detail pane")
struct DetailTabsTests {
  /// Two columns, the detail beside the list.
  private func shown(_ recording: Recording = .sample(1), size: Size = .middle) -> StoreTester {
    StoreTester.running(size, recordings: [recording, .sample(2)])
  }

  private func text(_ tester: StoreTester) -> String {
    tester.frame.text(in: tester.state.layout.content(of: .detail))
  }

  @Test func `Overview shows every field, grouped, with units and local time`() {
    var tester = shown(
      .sample(1) {
        $0.viewers = ["ann@example.com", "bob@example.com"]
        $0.ttlDays = 21
        $0.expiryTime = Date.testStart.adding(21 * 86_400)
        $0.retentionPeriodDays = 30
        $0.totalSize = 2_345_678
        $0.person.properties = JSONText(#"{"$browser":"Chrome","$os":"Mac OS X","$geoip_country_code":"DE"}"#)
      })
    tester.answerDetail(
      tester.state.recordings.list.rows[0].recording ?? .sample(1),
      heldBy: [.collection("c", "Checkout bugs")])
    tester.type("]")
    expectRows(
      text(tester),
      """
       Timeline [Overview] Person  Lists  Raw
       person1@example.com
       DE   Chrome/Mac OS X
       Sat 11:59 → 12:10 GMT  11:07
       active 8:00 ████████████░░░░ 72%
       errors 2  warnings 0  log 33
       clicks 131  keys 8  mouse 2,396
       https://app.example.com/page/1
       in: Checkout bugs

       start       2026-11-21 11:59:00 GMT
       end         2026-11-21 12:10:07 GMT
       length      11 min 7 s

       active      8 min 0 s
       inactive    3 min 7 s

       viewed      not by you
       viewers     ann@example.com,
                   bob@example.com

       expires     in 21 days
                   2026-12-12 12:00:00 GMT
       kept for    30 days

       id          rec-1
       distinct id user-1
       size        2.3 MB
      """)
  }

  @Test func `A recording of which the server says nothing still has a detail`() {
    var tester = shown(Recording(id: RecordingID("bare")))
    tester.type("]")
    #expect(text(tester).contains("nobody known"))
    #expect(text(tester).contains("no person profile"))
    #expect(text(tester).contains("id          bare"))
  }

  @Test
  func `Person: the customer's own properties before PostHog's, every kind of value, long ones wrapped`() {
    var tester = shown(
      .sample(1) {
        $0.person.properties = JSONText(
          #"{"$os":"Linux","plan":"pro","age":41,"tags":["a","b"],"gone":null,"note":"\#(String(repeating: "x", count: 90))"}"#
        )
      })
    tester.type("3ll")
    let lines = text(tester).split(separator: "\n").map { $0.trimmingPrefix(">") }
    func line(_ name: String) -> Int { lines.firstIndex { $0.contains(name) } ?? -1 }
    #expect(line("plan") < line("$os"))
    #expect(lines.contains { $0.contains("age") && $0.hasSuffix("41") })
    #expect(lines.contains { $0.contains("tags") && $0.hasSuffix(#"["a","b"]"#) })
    #expect(lines.contains { $0.contains("gone") && $0.hasSuffix("null") })
    let wrapped = text(tester).filter { $0 == "x" }
    #expect(wrapped.count == 90 + "example Linux".filter { $0 == "x" }.count)
  }

  @Test(arguments: [
    "", "null", "[1]", "{", #"{"a":"#, #"{"a":1,"a":2}"#,
    "{\"\u{202E}evil\u{1B}[31m\":\"\\u001b]0;x\\u0007\"}",
    String(repeating: "[", count: 300), #"{"":""}"#, #"{"\ud800":"\udfff"}"#,
  ])
  func `Properties that are no object, cut or hostile break nothing`(json: String) {
    var tester = shown(
      .sample(1) {
        $0.person.properties = JSONText(json); $0.raw = JSONText(json)
      })
    for keys in ["3", "l", "l", "l", "l", "G"] {
      tester.type(keys)
      #expect(!tester.frame.hasForbiddenGlyph)
    }
  }

  @Test func `Lists: the collections that hold it, Enter opens one; built-in ones are left out`() {
    var tester = StoreTester.running(playlists: [.collection("c", "Bugs")])
    tester.type("3lll")
    #expect(text(tester).contains("Asking which collections hold it"))
    tester.answerDetail(.sample(1), heldBy: [.collection("c", "Bugs"), .builtIn("Watch history")])
    #expect(text(tester).contains("Bugs"))
    #expect(!text(tester).contains("Watch history"))
    #expect(tester.press(.enter).listings == [.collection(PlaylistID("c"))])
    #expect(tester.state.focus == .recordings)
  }

  @Test
  func
    `Raw: the JSON as it came, indented; Enter folds and unfolds, the person's properties are folded at first`()
  {
    var tester = shown(
      .sample(1) { $0.raw = JSONText(#"{"id":"x","person":{"properties":{"a":1,"b":[]}},"n":[1,2]}"#) })
    tester.type("3llll")
    expectRows(
      text(tester),
      """
       Timeline  Overview  Person  Lists [Raw]
      >{
         "id": "x",
         "person": {
           "properties": {… 2}
         },
         "n": [
           1,
           2
         ]
       }
      """)
    tester.type("jjj")
    tester.press(.enter)
    #expect(text(tester).contains(#""a": 1,"#))
    tester.type("k")
    tester.press(.enter)
    #expect(text(tester).contains(#""person": {… 1}"#))
  }

  @Test func `Another row begins at the top of its text, in the tab that was open`() {
    var tester = shown(size: .small)
    tester.type("3llGJ")
    #expect(tester.state.detail.cursor == ListCursor())
    #expect(tester.state.detail.tab == .person)
  }
}
