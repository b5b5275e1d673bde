import Browser
import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Detail pane")
struct DetailPaneTests {
  let project = ProjectID(48213)

  private func details(_ effects: [Effect]) -> [String] {
    effects.compactMap { effect in
      switch effect {
      case .load(.recording(_, let id, let priority)): "\(id) \(priority)"
      case .load(.membership(_, let id, let priority)): "lists of \(id) \(priority)"
      default: nil
      }
    }
  }

  /// Two columns, the detail beside the list.
  private func shown(_ recording: Recording = .sample(1), size: Size = .middle) -> StoreTester {
    StoreTester.running(size, recordings: [recording, .sample(2)])
  }

  private func text(_ tester: StoreTester) -> String {
    tester.frame.text(in: tester.state.layout.content(of: .detail))
  }

  @Test func `The cursor of the Lists tab stays on its collection, wherever an answer puts it`() {
    let (id, lists) = (
      RecordingID("rec-1"), ["a", "b", "c"].map { PlaylistReference(id: PlaylistID($0), title: $0) }
    )
    var pane = DetailPane()
    (pane.tab, pane.shown) = (.lists, id)
    pane[id].holding = .loaded(lists)
    pane.cursor = ListCursor(index: 1)
    pane[id].holding = .loaded([lists[2], lists[0], lists[1]])
    #expect(pane.cursor.index == 2)
    pane[id].holding = .loaded([lists[0]])
    #expect(pane.cursor.index == 2)
  }

  @Test func `Enter on a line that opens nothing says so`() {
    var tester = shown()
    tester.type("3")
    tester.press(.enter)
    #expect(tester.status.contains("nothing to open in this line"))
  }

  @Test
  func
    `Nothing is asked while the cursor moves; once it rests, its row is asked for and the neighbours ahead`()
  {
    var tester = StoreTester.running()
    for _ in 0..<2 { #expect(details(tester.play(.terminal(.key("j")), after: 0.05)).isEmpty) }
    #expect(tester.state.deadline == tester.now.adding(0.15))
    #expect(
      details(tester.passDeadline()) == [
        "rec-3 user", "lists of rec-3 user", "rec-4 prefetch", "lists of rec-4 prefetch", "rec-2 prefetch",
        "lists of rec-2 prefetch",
      ])
    #expect(tester.state.deadline == nil)
  }

  @Test func `What is there already is not asked for again`() {
    var tester = StoreTester.running()
    tester.passDeadline()
    tester.type("j")
    #expect(tester.state.deadline == nil)
    tester.type("j")
    #expect(details(tester.passDeadline()).prefix(2) == ["rec-3 user", "lists of rec-3 user"])
  }

  @Test func `What the key has to wait for is asked for at the moment that was named`() {
    var tester = StoreTester.running()
    tester.passDeadline()
    let until = tester.now.adding(600)
    let id = RecordingID("rec-1")
    tester.play(.load(.recordingArrived(id, .failure(.throttled(until: until)))))
    tester.play(.load(.membershipArrived(id, .success([]))))
    #expect(tester.state.deadline == until)
    #expect(details(tester.passDeadline()).first == "rec-1 user")
    tester.play(.load(.recordingArrived(id, .failure(.throttled(until: tester.now)))))
    #expect(tester.state.deadline == tester.now.adding(5))
  }

  @Test func `Going into the detail asks at once, without the rest`() {
    var tester = StoreTester.running()
    #expect(details(tester.press(.enter)).first == "rec-1 user")
  }

  @Test func `A read ahead that was given up is asked for when the cursor stands on its row`() {
    var tester = StoreTester.running()
    tester.passDeadline()
    tester.type("j")
    tester.play(.load(.recordingArrived(RecordingID("rec-2"), .failure(.cancelled))))
    #expect(details(tester.passDeadline()).first == "rec-2 user")
  }

  @Test func `A failed read ahead is no failure on the screen, and is asked for again at its row`() {
    var tester = StoreTester.running()
    tester.passDeadline()
    tester.play(.load(.recordingArrived(RecordingID("rec-2"), .failure(.notFound))))
    #expect(tester.state.detail[RecordingID("rec-2")].retrieved.isUnasked)
    tester.type("j")
    #expect(details(tester.passDeadline()).first == "rec-2 user")
  }

  @Test func `A detail that cannot be had says so beside what the row tells`() {
    var tester = shown()
    tester.passDeadline()
    tester.play(.load(.recordingArrived(RecordingID("rec-1"), .failure(.gone))))
    tester.play(
      .load(
        .membershipArrived(RecordingID("rec-1"), .failure(.missingScope("session_recording_playlist:read")))))
    #expect(text(tester).contains("person1@example.com"))
    #expect(text(tester).contains("The recording was deleted"))
    #expect(text(tester).contains("The key lacks the scope"))
  }

  @Test func `r in the detail asks again; what is shown stays, also when that fails`() {
    var tester = shown()
    tester.passDeadline()
    tester.answerDetail(.sample(1) { $0.eventCount = 77 }, heldBy: [.collection("c", "Bugs")])
    let before = text(tester)
    tester.type("3")
    #expect(details(tester.type("r")) == ["rec-1 refresh", "lists of rec-1 refresh"])
    tester.play(.load(.recordingArrived(RecordingID("rec-1"), .failure(.offline(.unreachable)))))
    tester.play(.load(.membershipArrived(RecordingID("rec-1"), .failure(.offline(.unreachable)))))
    tester.type("2")
    #expect(text(tester) == before)
  }

  @Test
  func `The retrieved record completes the row; what only the list knows stays, as does what the user did`() {
    var tester = shown(
      .sample(1) {
        $0.activityScore = 61.25; $0.ongoing = true; $0.snapshotSource = "web"
      })
    tester.passDeadline()
    tester.type("wwk")
    tester.answerDetail(
      .sample(1) {
        $0.viewed = false
        $0.snapshotSource = "mobile"
        $0.snapshotLibrary = "posthog-ios"
        $0.eventCount = 1234
      })
    let text = text(tester)
    #expect(text.contains("score       61.3"))
    #expect(text.contains("state       live"))
    #expect(text.contains("viewed      by you"))
    #expect(text.contains("source      mobile"))
    #expect(text.contains("library     posthog-ios"))
    #expect(text.contains("events      1,234"))
  }

  @Test func `The list's snapshot source is never believed: it says web for everything`() {
    let tester = shown(.sample(1) { $0.snapshotSource = "web" })
    #expect(!text(tester).contains("source"))
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
    expectRows(
      text(tester),
      """
      [Overview] Person  Lists  Raw
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
    let tester = shown(Recording(id: RecordingID("bare")))
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
    tester.type("3l")
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
    for keys in ["3", "l", "l", "l", "G"] {
      tester.type(keys)
      #expect(!tester.frame.hasForbiddenGlyph)
    }
  }

  @Test func `Lists: the collections that hold it, Enter opens one; built-in ones are left out`() {
    var tester = StoreTester.running(playlists: [.collection("c", "Bugs")])
    tester.type("3ll")
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
    tester.type("3lll")
    expectRows(
      text(tester),
      """
       Overview  Person  Lists [Raw]
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
    tester.type("3lGJ")
    #expect(tester.state.detail.cursor == ListCursor())
    #expect(tester.state.detail.tab == .person)
  }
}

func expectRows(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  var text = text
  while text.last == "\n" { text.removeLast() }
  #expect(text == expected, sourceLocation: sourceLocation)
}

extension Frame {
  /// A glyph that no terminal shall get: controls, bidi and zero-width characters.
  var hasForbiddenGlyph: Bool {
    cells.contains { cell in
      !cell.isContinuation
        && cell.glyph.description.unicodeScalars.contains { scalar in
          scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            || (0x200B...0x200F).contains(scalar.value)
            || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
            || scalar.value == 0xFEFF
        }
    }
  }
}
