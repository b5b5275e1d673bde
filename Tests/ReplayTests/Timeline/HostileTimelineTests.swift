import Recordings
import Testing

@testable import Replay

/// What a stranger may send to cost time or memory. Each ends, and says something.
@Suite struct HostileTimelineTests {
  private func page(_ html: String = "<div id='box'></div><button id='b'>Pay</button>") -> MadeRecording {
    var recording = MadeRecording()
    recording.load("https://shop.test/", html, at: 0)
    return recording
  }

  private func add(_ id: Int, to parent: Int, next: Int? = nil) -> String {
    """
    {"parentId":\(parent),"nextId":\(next.map(String.init) ?? "null"),"node":{"type":2,"id":\(id),\
    "tagName":"div","attributes":{},"childNodes":[]}}
    """
  }

  private func mutation(_ adds: [String], at time: Int) -> String {
    """
    {"type":3,"timestamp":\(MadeRecording.start + time),"data":{"source":0,"texts":[],"attributes":[],\
    "removes":[],"adds":[\(adds.joined(separator: ","))]}}
    """
  }

  @Test func aMillionNodesAreCutAtTheGuard() {
    var recording = page()
    let box = recording.ids["box"] ?? 0
    for part in 0..<50 {
      recording.raw(mutation((0..<20_000).map { add(1_000 + part * 20_000 + $0, to: box) }, at: 10 + part))
    }
    recording.click("b", at: 5_000)
    #expect(recording.tree.count == 200_000)
    #expect(recording.entries(.click).first?.target?.label == "Pay")
  }

  @Test func nestingTenThousandDeepEnds() {
    var recording = page()
    let box = recording.ids["box"] ?? 0
    recording.raw(mutation((0..<10_000).map { add(1_000 + $0, to: $0 == 0 ? box : 999 + $0) }, at: 10))
    recording.raw(
      mutation((0..<10_000).reversed().map { add(20_000 + $0, to: $0 == 0 ? box : 19_999 + $0) }, at: 20))
    recording.event(3, ["source": 2, "type": 2, "id": 29_999, "x": 1, "y": 1], at: 100)
    recording.event(3, ["source": 2, "type": 2, "id": 1_900, "x": 1, "y": 1], at: 9_000)
    #expect(recording.entries(.click).count == 2)
  }

  @Test func siblingsInReverseOrderCostNoMoreThanOthers() {
    var recording = page()
    let box = recording.ids["box"] ?? 0
    let count = 50_000
    recording.raw(
      mutation((0..<count).map { add(1_000 + $0, to: box, next: $0 + 1 < count ? 1_001 + $0 : nil) }, at: 10))
    #expect(recording.tree.count == count + 6)
  }

  @Test func mutationsThatNeverResolveLeaveNothing() {
    var recording = page()
    for part in 0..<20 {
      let adds = (0..<2_000).map { add(1_000 + part * 2_000 + $0, to: 900_000 + $0, next: 800_000) }
      recording.raw(mutation(adds, at: 10 + part))
    }
    #expect(recording.tree.count < 10)
    #expect(recording.timeline.entries.contains { $0.flags.contains(.uncertain) } == false)
  }

  @Test func framesThatNeverComeAreForgotten() {
    var recording = page()
    for number in 0..<5_000 {
      let node = "{\"type\":0,\"id\":\(10_000 + number),\"childNodes\":[]}"
      recording.raw(mutation(["{\"parentId\":\(500_000 + number),\"nextId\":null,\"node\":\(node)}"], at: 10))
    }
    #expect(recording.tree.count <= 1_010)
  }

  @Test func aHundredThousandClicksOnOneTargetAreBounded() {
    var recording = page("<button id='b'>\(String(repeating: "<i>x</i>", count: 2_000))</button>")
    let id = recording.ids["b"] ?? 0
    for click in 0..<100_000 {
      let time = MadeRecording.start + 1_000 + click * 1_100
      recording.raw(
        "{\"type\":3,\"timestamp\":\(time),\"data\":{\"source\":2,\"type\":2,\"id\":\(id),\"x\":5,\"y\":5}}")
    }
    let timeline = recording.timeline
    #expect(timeline.entries.count <= 50_001)
    #expect(timeline.dropped > 0)
  }

  @Test func numbersOfAnySizeAreTaken() {
    var recording = page()
    let numbers = ["9223372036854775808", "-1", "1e308", "NaN", "\"7\"", "null", "-9e99"]
    for (place, number) in numbers.enumerated() {
      let time = MadeRecording.start + 100 + place
      for data in [
        "{\"source\":2,\"type\":2,\"id\":\(number),\"x\":\(number),\"y\":\(number)}",
        "{\"source\":3,\"id\":1,\"x\":\(number),\"y\":\(number)}",
        "{\"source\":4,\"width\":\(number),\"height\":\(number)}",
        "{\"source\":5,\"id\":\(number),\"text\":\(number),\"isChecked\":\(number)}",
      ] {
        recording.raw("{\"type\":3,\"timestamp\":\(time),\"data\":\(data)}")
        recording.raw("{\"type\":3,\"timestamp\":\(number),\"data\":\(data)}")
      }
      recording.raw(
        """
        {"type":6,"timestamp":\(time),"data":{"plugin":"rrweb/network@1","payload":{"requests":[{"name":"/x",\
        "entryType":"resource","initiatorType":"fetch","status":\(number),"duration":\(number),\
        "timestamp":\(number),"transferSize":\(number)}]}}}
        """)
    }
    let timeline = recording.timeline
    #expect(!timeline.entries.isEmpty)
    _ = timeline.lanes(cells: 24)
    #expect(TimelineJSON.lines(of: timeline).allSatisfy { !$0.contains("nan") })
  }

  @Test func timesAgesApartAreTaken() {
    var recording = page()
    recording.click("b", at: 8_000_000_000_000_000 - MadeRecording.start)
    recording.click("b", at: -8_000_000_000_000_000 - MadeRecording.start)
    let timeline = recording.timeline
    #expect(timeline.outliers == 2 && timeline.duration == 0)
    #expect(timeline.entries.filter { $0.kind == .click }.allSatisfy { $0.flags.contains(.outlier) })
    _ = (timeline.lanes(cells: 10), timeline.story(), TimelineText.lines(of: timeline))
  }

  @Test func wordsOfStrangersAreCutAndCleanedEverywhere() {
    let word = String(repeating: "ab\u{1B}[2J\u{202E}\u{200B}\n ", count: 20_000)
    var recording = page("<button id='b' title='\(word)'>x</button>")
    recording.click("b", at: 1_000)
    recording.input("b", word, at: 1_500)
    recording.console("error", word, at: 2_000)
    recording.custom(word, at: 3_000)
    recording.custom("$pageview", ["href": .string("https://shop.test/" + word)], at: 4_000)
    recording.request(
      ["name": .string("/" + word), "entryType": "resource", "initiatorType": "fetch"], at: 5_000)
    let timeline = recording.timeline
    let all = TimelineFilter(kinds: Set(TimelineKind.allCases))
    let texts = TimelineText.lines(of: timeline, all) + TimelineJSON.lines(of: timeline, all)
    for text in texts + [TimelineMarkdown.text(of: timeline, EvidenceHead(title: word))] {
      #expect(text.count < 6_000)
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{200B}" })
    }
  }
}

extension HostileTimelineTests {
  @Test func largePartsThatMoveAgainAndAgainCostABoundedTime() {
    let part = String(
      repeating: "<p class='error'>no letters: \(String(repeating: "x", count: 400))</p>", count: 1_500)
    var recording = MadeRecording()
    recording.load(
      "https://shop.test/", "<main id='main'><div id='part' class='error'>\(part)</div></main>", at: 0)
    let (main, id) = (recording.ids["main"] ?? 0, recording.ids["part"] ?? 0)
    for time in 1...3_000 {
      recording.raw(
        """
        {"type":3,"timestamp":\(MadeRecording.start + time * 10),"data":{"source":0,"texts":[],"attributes":[],\
        "removes":[],"adds":[{"parentId":\(main),"nextId":null,"node":{"type":2,"id":\(id),"tagName":"div",\
        "attributes":{"class":"error"},"childNodes":[]}}]}}
        """)
    }
    recording.click("main", at: 40_000)
    #expect(recording.entries(.click).count == 1)
  }
}
