import Recordings
import Testing

@testable import Replay

@Suite struct SessionTests {
  private func page() -> MadeRecording {
    var recording = MadeRecording()
    recording.load("https://shop.test/?utm_source=mail&token=abc", "<button id='b'>Pay</button>", at: 0)
    return recording
  }

  @Test func longPausesAreIdle() {
    var recording = page()
    recording.click("b", at: 1_000)
    recording.click("b", at: 40_000)
    recording.scroll(5, at: 54_000)
    #expect(recording.entries(.idle).map(\.text) == ["idle for 39.0 s"])
    #expect(recording.entries(.idle).first?.offset == 1_000)
  }

  @Test func aHiddenTabIsNotIdle() {
    var recording = page()
    recording.click("b", at: 1_000)
    recording.custom("window hidden", at: 2_000)
    recording.custom("window visible", at: 60_000)
    recording.click("b", at: 60_500)
    #expect(recording.entries(.idle).isEmpty)
    #expect(recording.entries(.hidden).map(\.duration) == [58_000])
  }

  @Test func offlineAndPausesHaveALength() {
    var recording = page()
    recording.custom("browser offline", at: 1_000)
    recording.custom("browser online", at: 3_000)
    recording.custom("recording paused", ["reason": "url blocked"], at: 4_000)
    recording.custom("recording resumed", at: 9_000)
    recording.custom("order_placed", ["id": 7], at: 9_500)
    #expect(recording.entries(.offline).map(\.duration) == [2_000])
    #expect(recording.entries(.paused).map(\.text) == ["recording paused: url blocked"])
    #expect(recording.entries(.custom).map(\.text) == ["order_placed"])
  }

  @Test func equalLinesOfTheConsoleAreOne() {
    var recording = page()
    for time in 0..<5 { recording.console("error", "x is undefined", at: 1_000 + time) }
    recording.console("warn", "old API", at: 1_500)
    recording.console("error", "x is undefined", at: 2_000)
    #expect(recording.entries(.error).map(\.count) == [6])
    #expect(recording.entries(.console).first?.isUsual == true)
    #expect(recording.timeline.troubles.map(\.count) == [6])
  }

  @Test func requestsThatAreToldTwiceAreOne() {
    var recording = page()
    for (isInitial, status) in [(true, JSONValue.null), (false, 404)] {
      recording.request(
        [
          "name": "https://shop.test/api/a?key=1", "entryType": "resource", "initiatorType": "fetch",
          "isInitial": .bool(isInitial), "status": status, "duration": 10,
          "timestamp": .integer(MadeRecording.start + 1_000),
        ], at: 1_100)
    }
    recording.event(
      6,
      [
        "plugin": "posthog/network@1",
        "payload": [
          "0": "resource", "2": "https://cdn.test/x.js", "18": "script", "21": 200, "39": 7,
          "40": .integer(MadeRecording.start + 1_500),
        ],
      ], at: 1_600)
    let texts = recording.entries(.request).map(\.sentence)
    #expect(texts.contains("GET cdn.test/x.js · 200, 7 ms"))
    #expect(texts.contains { $0.hasPrefix("GET /api/a?key=… · 404, 10 ms") })
  }

  @Test func eachWindowHasItsOwnPage() {
    var recording = page()
    recording.click("b", at: 1_000)
    recording.window = "w2"
    recording.load("https://shop.test/help", "<button id='h'>Call us</button>", at: 20_000)
    recording.click("h", at: 21_000)
    let clicks = recording.entries(.click)
    #expect(clicks.map(\.window) == [1, 2])
    #expect(clicks.map(\.page) == ["/?utm_source=mail&token=…", "/help"])
  }

  @Test func lateEventsTakeTheirPlace() {
    var recording = page()
    recording.click("b", at: 9_000)
    var late = MadeRecording()
    late.load("https://shop.test/?utm_source=mail&token=abc", "<button id='b'>Pay</button>", at: 0)
    late.click("b", at: 3_000)
    var (reader, builder) = (SnapshotReader(), TimelineBuilder())
    for lines in [recording.lines, late.lines] {
      reader.append(Array(lines.joined(separator: "\n").utf8))
      reader.endBody()
      builder.indexChanged(reader.updateIndex())
      while !builder.advance(in: reader, atMost: 2) {}
    }
    let timeline = builder.timeline(of: reader.index)
    #expect(timeline.entries.filter { $0.kind == .click }.map(\.offset) == [3_000, 9_000])
    #expect(timeline.entries.count { $0.kind == .page } == 1)
  }

  @Test func clicksBeforeAnyPageHaveNoName() {
    var recording = MadeRecording()
    recording.mutate(texts: [["id": 4, "value": "x"]], at: 0)
    recording.event(3, ["source": 2, "type": 2, "id": 4], at: 100)
    #expect(recording.entries(.click).map(\.text) == ["clicked an unknown element"])
    #expect(recording.entries(.gap).count == 1)
  }

  @Test func holesAreTold() {
    var builder = TimelineBuilder()
    var recording = page()
    recording.click("b", at: 100_000)
    var reader = recording.reader
    builder.holes = [
      TimelineHole(start: Int64(MadeRecording.start) + 5_000, end: Int64(MadeRecording.start) + 65_000)
    ]
    builder.indexChanged(reader.updateIndex())
    builder.advance(in: reader)
    let gaps = builder.timeline(of: reader.index).entries.filter { $0.kind == .gap }
    #expect(gaps.map(\.text) == ["1 min 0 s could not be loaded"])
  }

  @Test func theStoryTellsBeginningTroubleAndEnd() {
    var recording = page()
    recording.click("b", at: 1_000)
    recording.console("error", "x is undefined", at: 1_100)
    let story = recording.timeline.story()
    #expect(story.source == "mail")
    #expect(story.firstTrouble.map { recording.timeline.entries[$0].text } == "x is undefined")
    #expect(story.ending == .left(after: story.firstTrouble ?? -1))
    recording.click("b", at: 5_000)
    recording.load("https://shop.test/done", "<h1>Thanks</h1>", at: 5_500)
    #expect(recording.timeline.story().ending == .recovered(after: story.firstTrouble ?? -1))
    #expect(recording.timeline.story(isOngoing: true).ending == .stillGoing)
  }

  @Test func lanesShowWhenThingsHappened() {
    var recording = page()
    recording.click("b", at: 1_000)
    recording.console("error", "x", at: 99_000)
    recording.scroll(9, at: 100_000)
    let lanes = recording.timeline.lanes(cells: 10)
    #expect(lanes.pages == [1, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(lanes.errors[9] == 1)
    #expect(lanes.idle[1...8].allSatisfy { $0 })
    #expect(lanes.activity[0] > 0 && lanes.activity[5] == 0)
  }
}
