import Foundation
import Recordings
import Replay
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("The Timeline tab")
struct TimelineTabTests {
  private func read(_ entries: [TimelineEntry] = TimelineScene.shop, _ size: Size = .middle) -> TimelineScene
  {
    var scene = TimelineScene(size)
    scene.tester.press(.enter)
    scene.answer(entries)
    return scene
  }

  @Test func `Before it is read it shows the Overview's head and the key that reads; nothing is asked`() {
    var scene = TimelineScene()
    scene.tester.passDeadline()
    #expect(scene.questions == [])
    #expect(scene.detail.contains("person1@example.com"))
    #expect(scene.detail.contains("errors 2"))
    #expect(scene.detail.contains("; reads what happened"))
    scene.tester.type("l")
    #expect(scene.detail.contains("Enter reads what happened"))
  }

  @Test func `Enter opens a recording and reads it once`() {
    var scene = TimelineScene()
    scene.tester.press(.enter)
    guard case .read(let question, .user)? = scene.questions.first else {
      Issue.record("nothing is read")
      return
    }
    #expect(question.recording == TimelineScene.id)
    #expect(question.span?.start == Date.testStart.addingTimeInterval(-60))
    #expect(scene.detail.contains("reading…"))
    scene.tester.press(.enter)
    scene.tester.type("2")
    scene.tester.press(.enter)
    #expect(scene.questions.count == 1)
    scene.answer(TimelineScene.shop)
    scene.tester.type("2")
    scene.tester.press(.enter)
    #expect(scene.questions.count == 1)
  }

  @Test func `The story, what matters, the lanes, and the lines by page`() {
    expectRows(
      read().detail,
      """
      [Timeline] Overview  Person  Lists  Raw
      >0:00.0 person1@example.com, 1 min 0 s, 2
              pages, 2 actions
       0:05.3 TypeError: card is undefined, on
              /pay, 300 ms after the user clicke~
       0:12.0 left 48.0 s after the last trouble
              on /pay

          2× TypeError: card is undefined  0:05.3
             POST /api/pay · 500           0:05.4

       activity ██████████▇
       pages    ││
       errors     ✗   ✗
       network    •

       0:00.0 /cart
       0:01.0   scrolled down to 0.5 screens
       0:02.0   clicked link “Pay”
       0:02.4 /pay
       0:05.0   clicked button “Pay now”
       0:05.3 ! TypeError: card is undefined · 3~
       0:05.4 ! POST /api/pay · 500
       0:12.0 ! TypeError: card is undefined
      """)
  }

  @Test func `Enter on a line of the story goes to its moment`() {
    var scene = read()
    scene.tester.type("jj")
    scene.tester.press(.enter)
    #expect(scene.line.contains("! TypeError: card is undefined"))
    #expect(scene.tester.state.shownMoment?.offset == 5_300)
  }

  // MARK: Troubles

  @Test func `A key in the list reads, goes to the first trouble and tells it; the next ones follow`() {
    var scene = TimelineScene()
    scene.tester.type(";")
    #expect(scene.questions.count == 1)
    scene.answer(Array(TimelineScene.shop.prefix(4)), .going)
    #expect(scene.tester.status == "")
    scene.answer(TimelineScene.shop, .going)
    #expect(scene.tester.state.focus == .recordings)
    #expect(scene.tester.status.contains("1 of 3: TypeError: card is undefined, at 0:05.3 on /pay"))
    #expect(scene.line.contains("! TypeError"))
    scene.tester.type(";")
    #expect(scene.tester.status.contains("2 of 3: POST /api/pay · 500, at 0:05.4"))
    scene.tester.type(";;")
    #expect(scene.tester.status.contains("1 of 3"))
    #expect(scene.tester.status.contains("from the other end"))
    scene.tester.type(",")
    #expect(scene.tester.status.contains("3 of 3"))
    #expect(scene.questions.count == 1)
  }

  @Test func `Where one pane is shown, going to a trouble shows the detail`() {
    var scene = TimelineScene(.narrow)
    scene.tester.type(";")
    scene.answer(TimelineScene.shop)
    #expect(scene.tester.state.focus == .detail)
    #expect(scene.tester.frame.text.contains("! TypeError: card is undefined"))
  }

  @Test func `A recording without trouble says so when all of it is read`() {
    var scene = TimelineScene()
    scene.tester.type(";")
    scene.answer([.at(0, .page, "/cart")], .going)
    #expect(scene.tester.status == "")
    scene.answer([.at(0, .page, "/cart")])
    #expect(scene.tester.status.contains("nothing went wrong in this recording"))
    #expect(scene.detail.contains("nothing went wrong, as far as it"))
  }

  @Test func `A wish for one recording moves nothing in another`() {
    var scene = TimelineScene()
    scene.tester.type(";j")
    scene.answer(TimelineScene.shop)
    #expect(scene.tester.status == "")
    #expect(!scene.detail.contains("TypeError"))
    scene.tester.type("k")
    #expect(scene.detail.contains("TypeError"))
  }

  // MARK: While it grows

  @Test func `The cursor stays on its line while more is read, and less does not replace it`() {
    var scene = TimelineScene()
    scene.tester.press(.enter)
    scene.answer(TimelineScene.shop, .going) { ($0.calls, $0.plannedCalls) = (1, 3) }
    #expect(scene.detail.contains("read 1 of 3 parts…"))
    scene.tester.type(";;")
    let before = scene.line
    scene.answer([.at(-9_000, .page, "/earlier"), .at(-8_000, .error, "Error: before")] + TimelineScene.shop)
    #expect(scene.line == before)
    #expect(scene.detail.contains("/earlier"))
    scene.tester.type("r")
    scene.answer(Array(TimelineScene.shop.prefix(2)), .going)
    #expect(scene.line == before)
  }

  @Test func `What is missing is said: a wait, a hole, what could not be read`() {
    var scene = TimelineScene()
    scene.tester.press(.enter)
    scene.answer([], .going) {
      $0.waitsUntil = Date.testStart.addingTimeInterval(600)
      $0.waitsFor = .throttled(until: Date.testStart.addingTimeInterval(600))
    }
    #expect(scene.detail.contains("Reading goes on at 12:10:00"))
    scene.answer(TimelineScene.shop) {
      $0.holes = 2
      $0.unreadable = "Not everything could be read: 3 lines cut off."
      $0.eventsFailure = .missingScope("query:read")
    }
    scene.tester.type("G")
    let text = scene.detail.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(
      separator: " ")
    #expect(text.contains("2 parts could not be loaded."))
    #expect(text.contains("3 lines cut off."))
    #expect(text.contains("Without the event store's events."))
  }

  @Test func `A failure is told where the lines would be; refreshing reads again`() {
    var scene = TimelineScene()
    scene.tester.press(.enter)
    scene.answer([], .failed(.gone))
    #expect(scene.detail.contains("What happened is not known."))
    scene.tester.type("r")
    #expect(scene.questions.count == 2)
    scene.answer([])
    #expect(scene.detail.contains("Nothing is recorded"))
  }

  @Test func `Ctrl-C stops reading, and what came stays`() {
    var scene = TimelineScene()
    scene.tester.press(.enter)
    scene.answer(TimelineScene.shop, .going)
    scene.tester.press(.control("c"))
    #expect(scene.questions.last == .stop(TimelineScene.id))
    #expect(!scene.tester.state.quitAsked)
    #expect(scene.detail.contains("TypeError"))
    scene.answer([])
    #expect(scene.detail.contains("TypeError"))
    scene.tester.press(.control("c"))
    #expect(scene.tester.state.quitAsked)
  }

  @Test func `An answer to an earlier reading changes nothing`() {
    var scene = TimelineScene()
    scene.tester.press(.enter)
    guard case .read(let first, _)? = scene.questions.first else { return }
    scene.answer([], .failed(.gone))
    scene.tester.type("r")
    var record = TimelineRecord()
    record.reading = .failed(.cancelled)
    scene.tester.play(.timeline(.read(first.request, TimelineScene.id, record)))
    #expect(scene.tester.state.detail.timelines[TimelineScene.id]?.reading == .going)
  }

  // MARK: Which lines, which moments

  @Test func `Chords show only some kinds of lines, together too; pages stay above theirs`() {
    var scene = read()
    scene.tester.type("in")
    #expect(scene.detail.contains("GET /api/quiet"))
    #expect(!scene.detail.contains("clicked link"))
    #expect(scene.detail.contains("only network: 3 of 10"))
    #expect(!scene.detail.contains(" /cart"))
    scene.tester.type("ia")
    #expect(scene.detail.contains("clicked link"))
    scene.tester.type("iaini")
    scene.tester.type("i")
    #expect(scene.detail.contains("all lines: 10 of 10"))
    #expect(scene.detail.contains("some debugging"))
    scene.tester.type("ii")
    #expect(!scene.detail.contains("some debugging"))
  }

  @Test func `A trouble that is not shown brings the other lines back`() {
    var scene = read()
    scene.tester.type("ia;")
    #expect(scene.line.contains("! TypeError"))
    #expect(scene.detail.contains("/cart"))
  }

  @Test func `Moments from the beginning, by local clocks, in UTC; a typed moment is found`() {
    var scene = read()
    scene.tester.type("Z")
    #expect(scene.detail.contains("11:59:05 ! TypeError"))
    scene.tester.type("Z")
    #expect(scene.tester.status.contains("UTC"))
    scene.tester.type(":at 11:59:03")
    scene.tester.press(.enter)
    #expect(scene.line.contains("/pay"))
    scene.tester.type("Z:at 5.35")
    scene.tester.press(.enter)
    #expect(scene.line.contains("! TypeError"))
    scene.tester.type(":at 11:30:00")
    scene.tester.press(.enter)
    #expect(scene.tester.status.contains("begins later"))
    scene.tester.type(":at soon")
    scene.tester.press(.enter)
    #expect(scene.tester.frame.text.contains(":at takes a time"))
  }

  // MARK: Searching, sizes, strangers

  @Test func `The lines are searched, unfolded text too`() {
    var scene = read()
    scene.tester.type("/pay now")
    scene.tester.press(.enter)
    #expect(scene.line.contains("clicked button “Pay now”"))
    scene.tester.type("n")
    #expect(scene.line.contains("! TypeError"))
  }

  @Test(arguments: [
    Size.large, .middle, .small, .narrow, Size(columns: 20, rows: 6), Size(columns: 1, rows: 1),
  ])
  func `Every size shows what it can`(size: Size) {
    var scene = TimelineScene(size)
    scene.tester.type(";")
    scene.answer(TimelineScene.shop)
    scene.tester.type(";;jjGggii")
    scene.tester.press(.enter)
    scene.tester.play(.resized(.middle))
    #expect(scene.detail.contains("TypeError") || size.columns < 40)
  }

  @Test func `Texts of strangers bring no control character to the screen`() {
    let hostile = "\u{1B}[31m\u{202E}evil\u{7}\u{9B}2J \u{FEFF}" + String(repeating: "界", count: 500)
    var scene = read([.at(0, .page, hostile), .at(1, .error, hostile), .at(2, .custom, hostile)])
    #expect(!scene.tester.frame.hasForbiddenGlyph)
    scene.tester.type(";")
    #expect(!scene.tester.frame.hasForbiddenGlyph)
  }

  @Test func `A few timelines are kept, and the shown one always`() {
    var timelines = Timelines()
    let ids = (1...20).map { RecordingID("r\($0)") }
    var record = TimelineRecord()
    record.reading = .ended
    record.document = TimelineDocument(TimelineScene.timeline(TimelineScene.shop))
    for (number, id) in ids.enumerated() {
      timelines.begin(id, as: RequestID(number))
      timelines.arrived(record, of: id, as: RequestID(number), shown: ids[0])
    }
    #expect(timelines.records.count == 12)
    #expect(timelines[ids[0]] != nil)
    #expect(timelines[ids[19]] != nil)
    #expect(timelines[ids[5]] == nil)
  }
}
