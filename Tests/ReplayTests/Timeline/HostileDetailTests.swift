import Recordings
import Testing

@testable import Replay

/// What a stranger may send to make a timeline, its unfolded lines or its evidence long or false.
@Suite struct HostileDetailTests {
  private func page() -> MadeRecording {
    var recording = MadeRecording()
    recording.load("https://shop.test/", "<button id='b'>Pay</button>", at: 0)
    return recording
  }

  private func details(_ recording: MadeRecording) -> [[TimelineDetailLine]] {
    var reader = recording.reader
    let timeline = TimelineBuilder.timeline(of: &reader).0
    return timeline.entries.map { TimelineDetail.text(of: $0, in: reader) }
  }

  @Test(arguments: ["{\"a\":", "[", "{\"b\":[", "\"\\u001f\u{8B}"])
  func `JSON ten thousand levels deep, open or broken, ends`(part: String) {
    var recording = page()
    let deep = String(repeating: part, count: 10_000)
    recording.raw(
      "{\"type\":5,\"timestamp\":\(MadeRecording.start + 900),\"data\":{\"tag\":\"deep\",\"payload\":\(deep)}}"
    )
    recording.console("error", deep, at: 1_000)
    for lines in details(recording) {
      #expect(lines.count <= 2_003)
      #expect(lines.allSatisfy { $0.text.utf8.count < 9_000 })
    }
  }

  @Test func `A bomb in a packed part is not opened for a detail`() {
    var recording = page()
    recording.console("error", "before", at: 500)
    let bomb = Gzip.field(Gzip.packed([UInt8](repeating: 0x20, count: 64 << 20)))
    recording.raw(
      "{\"type\":6,\"cv\":\"2024-10\",\"timestamp\":\(MadeRecording.start + 900),\"data\":\(bomb)}")
    var reader = recording.reader
    _ = reader.updateIndex()
    let event = reader.index.windows.first?.events.last
    let entry = TimelineEntry(time: 0, window: 1, kind: .error, text: "x", event: event)
    let lines = TimelineDetail.text(of: entry, in: reader)
    #expect(lines.contains { $0.text == "The content of this event cannot be read." })
    #expect(lines.count < 30)
  }

  @Test func `An event of another recording, or none that is there, has no detail`() {
    let reader = page().reader
    var event = IndexedEvent(
      time: 0, position: Int.max - 10, length: .max, window: 9, type: .plugin, source: .unknown, flags: [],
      detail: 0)
    for position in [Int.max - 10, 0, 1 << 40] {
      event.position = position
      let entry = TimelineEntry(time: 0, window: 1, kind: .error, text: "x", event: event)
      #expect(TimelineDetail.text(of: entry, in: reader).count < 10)
    }
  }

  @Test func `A request with a thousand headers and a body of megabytes is bounded`() {
    var recording = page()
    let headers = JSONValue.object((0..<5_000).map { JSONMember(name: "X-\($0)", value: "v\u{1B}[2J") })
    recording.request(
      [
        "name": "https://shop.test/api", "entryType": "resource", "initiatorType": "fetch", "status": 500,
        "requestHeaders": headers, "responseBody": .string(String(repeating: "line\n", count: 1_000_000)),
      ], at: 1_000)
    let lines = details(recording).first { $0.contains { $0.text == "Response body" } } ?? []
    #expect(lines.count > 1_000 && lines.count <= 2_003)
    #expect(lines.allSatisfy { !$0.text.unicodeScalars.contains("\u{1B}") })
  }

  @Test func `A hundred thousand errors and actions give bounded evidence and troubles`() {
    var recording = page()
    for place in 0..<20_000 {
      let name = String(place, radix: 36)
      recording.console("error", "failure \(name)", at: 1_000 + place * 20)
      recording.click("b", x: place % 900, at: 1_010 + place * 20)
    }
    let timeline = recording.timeline
    let evidence = RecordingEvidence(timeline: timeline)
    #expect(evidence.moments.count <= 1_000)
    #expect(evidence.moments.count { $0.kind == .error } == 200)
    #expect(timeline.entries.count <= 50_000)
  }

  @Test func `Ten thousand wrong times cost no more than right ones`() {
    var recording = page()
    for place in 0..<10_000 { recording.click("b", x: place % 900, at: 1_000 + place * 50) }
    for place in 0..<400 { recording.scroll(place, at: (place % 2 == 0 ? 1 : -1) * place * 86_400_000 * 40) }
    let timeline = recording.timeline
    #expect(timeline.duration <= 502_000)
    #expect(timeline.outliers >= 398)
    #expect(timeline.entries.allSatisfy { 0...timeline.duration ~= $0.offset })
  }
}
