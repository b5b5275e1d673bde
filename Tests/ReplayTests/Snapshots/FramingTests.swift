import Testing

@testable import Replay

private func event(_ time: Int, _ more: String = "") -> String {
  #"{"type":4,"data":{"href":"https://a.test","width":10,"height":20},"timestamp":\#(time)\#(more)}"#
}

@Suite("Bodies of every age")
struct FramingTests {
  static let bodies: [(name: String, body: String)] = [
    ("lines with a window", #"["a",\#(event(1))]\#n["b",\#(event(2))]\#n["a",\#(event(3))]"#),
    (
      "lines of data",
      #"{"window_id":"a","data":[\#(event(1)),\#(event(3))]}\#n{"window_id":"b","data":[\#(event(2))]}"#
    ),
    (
      "data before its window",
      #"{"data":[\#(event(1)),\#(event(3))],"windowId":"a"}\#n{"data":[\#(event(2))],"windowId":"b"}"#
    ),
    (
      "events with a window",
      event(1, #","windowId":"a""#) + "\n" + event(2, #","windowId":"b""#) + "\n"
        + event(3, #","windowId":"a""#)
    ),
    ("an array of pairs", #"[["a",\#(event(1))],["b",\#(event(2))],["a",\#(event(3))]]"#),
    (
      "an array of lines",
      #"[{"window_id":"a","data":[\#(event(1)),\#(event(3))]},{"window_id":"b","data":[\#(event(2))]}]"#
    ),
    (
      "the oldest answer",
      #"{"result":{"snapshot_data_by_window_id":{"a":[\#(event(1)),\#(event(3))],"b":[\#(event(2))]}}}"#
    ),
    (
      "an export of 2022",
      #"{"version":"2022-12-02","data":{"person":{"type":1,"timestamp":7},"snapshotsByWindowId":{"a":[\#(event(1)),\#(event(3))],"b":[\#(event(2))]}}}"#
    ),
    (
      "an export of 2023",
      #"{"version":"2023-04-28","data":{"id":"x","snapshots":[\#(event(1, #","windowId":"a""#)),\#(event(2, #","windowId":"b""#)),\#(event(3, #","windowId":"a""#))]}}"#
    ),
    (
      "Windows line ends, blank lines",
      "\r\n\r\n[\"a\",\(event(1))]\r\n  \n[\"b\",\(event(2))]\r\n[\"a\",\(event(3))]\r\n\r\n"
    ),
    ("a byte order mark", "\u{FEFF}[\"a\",\(event(1))]\n[\"b\",\(event(2))]\n[\"a\",\(event(3))]"),
    (
      "pretty printed lines",
      "[\n  \"a\",\n  \(event(1))\n]\n[\n  \"b\",\n  \(event(2))\n]\n[\n  \"a\", \(event(3))\n]\n"
    ),
    ("an array over several lines", "[\n[\"a\",\(event(1))],\n[\"b\",\(event(2))],\n[\"a\",\(event(3))]\n]"),
  ]
  @Test(arguments: bodies) func `Windows and times are found`(_ name: String, _ body: String) {
    let reading = Reading(body)
    #expect(reading.windows == ["a": [1, 3], "b": [2]])
    #expect(reading.reader.index.windows.map(\.id) == ["a", "b"])
    #expect(reading.unreadable.sentence == nil)
  }

  @Test(arguments: bodies) func `Gzip is opened`(_ name: String, _ body: String) {
    let reading = Reading(Gzip.packed(Array(body.utf8)))
    #expect(reading.windows == ["a": [1, 3], "b": [2]])
    #expect(reading.unreadable.sentence == nil)
  }

  @Test(arguments: bodies) func `Wherever a body is cut, the same is found`(_ name: String, _ body: String) {
    let whole = Reading(body)
    for chunk in [1, 2, 3, 7, 50] {
      let cut = Reading(body, chunk: chunk)
      #expect(cut.events == whole.events)
      let packed = Reading(Gzip.packed(Array(body.utf8)), chunk: chunk)
      #expect(packed.events == whole.events)
    }
  }

  @Test(arguments: [
    "[\(event(1)),\(event(2))]", #"{"events":[\#(event(1)),\#(event(2))]}"#,
    #"{"result":{"snapshots":[\#(event(1)),\#(event(2))]}}"#, #"{"snapshots":[\#(event(1)),\#(event(2))]}"#,
    "{\n \"result\": {\n  \"snapshots\": [\n\(event(1)),\n\n\(event(2))\n]\n}\n}", event(1) + "\n" + event(2),
  ])
  func `Without a window, events are in one of their own`(_ body: String) {
    #expect(Reading(body).windows == ["": [1, 2]])
  }

  @Test func `A body may have several members of gzip, and padding`() {
    let (one, two) = (Array(#"["a",\#(event(1))]"#.utf8), Array("\n[\"a\",\(event(2))]\n".utf8))
    let reading = Reading(Gzip.packed(one) + Gzip.packed(two) + [0, 0, 0])
    #expect(reading.times == [1, 2])
  }

  @Test func `Lines end at a newline only`() throws {
    var reading = Reading(
      "[\"a\",{\"type\":5,\"data\":{\"tag\":\"x\u{2028}y\u{85}z\",\"payload\":{}},\"timestamp\":1}]\n")
    guard case .custom(let custom) = try reading.content() else { throw UnexpectedEvent() }
    #expect(custom.tag == "x\u{2028}y\u{85}z")
  }

  @Test func `Several bodies follow each other`() {
    var reader = SnapshotReader()
    reader.append(Array(#"["a",\#(event(1))]"#.utf8))
    reader.endBody()
    reader.append(Gzip.packed(Array("[\(event(2))]".utf8)))
    reader.endBody()
    reader.append(Array("[\n\(event(3))\n]".utf8))
    reader.endBody()
    #expect(reader.updateIndex() == [.init(window: 1, firstChanged: 0), .init(window: 2, firstChanged: 0)])
    #expect(reader.index.eventsInTimeOrder().map(\.time) == [1, 2, 3])
  }

  @Test func `Events are found before the body ends`() {
    var reader = SnapshotReader()
    reader.append(Array("[\"a\",\(event(1))]\n[\"a\",\(event(2))".utf8))
    #expect(reader.updateIndex() == [WindowChange(window: 1, firstChanged: 0)])
    #expect(reader.index.count == 1)
    #expect(EventDecoder.decodes(reader.index.windows[0].events[0], reader.bytes))
    reader.append(Array("]\n".utf8))
    #expect(reader.updateIndex() == [WindowChange(window: 1, firstChanged: 1)])
    #expect(reader.updateIndex().isEmpty)
  }

  @Test func `A window may be a number, and its name may have escapes`() {
    #expect(Reading(#"{"windowId":7,"data":[\#(event(1))]}"#).windows == ["7": [1]])
    #expect(Reading(#"["\u0061",\#(event(1))]"#).windows == ["a": [1]])
  }
}

struct UnexpectedEvent: Error {}

extension EventDecoder {
  static func decodes(_ event: IndexedEvent, _ bytes: SnapshotBytes) -> Bool {
    var decoder = EventDecoder()
    return decoder.decode(event, in: bytes) != nil
  }
}
