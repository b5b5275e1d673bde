import Recordings
import Testing

@testable import Replay

private let good = #"["w",{"type":0,"data":{},"timestamp":5}]"#

@Suite("Damage is counted, never fatal")
struct DamageTests {
  @Test(arguments: [
    ("no JSON", UnreadableKind.line), (#"{"error":"x"}"#, .line), ("17", .line), (#""text""#, .line),
    ("{]", .line),
    (#"["w",{"type":0,"data":{},"timestamp":5"#, .line), (#"["w",{"type":0,"data":{}}]"#, .time),
    (#"["w",{"type":0,"data":{},"timestamp":null}]"#, .time),
    (#"["w",{"type":0,"data":{},"timestamp":"NaN"}]"#, .time),
    (#"["w",{"type":0,"data":{},"timestamp":NaN}]"#, .time), (#"["w",{"timestamp":5,"data":{}}]"#, .line),
    (#"{"type":"validation_error","detail":"x"}"#, .line), ("\u{0}\u{1}", .line),
  ])
  func `A line that gives no event is counted, and others are read`(_ line: String, _ kind: UnreadableKind) {
    let reading = Reading(line + "\n" + good + "\n")
    #expect(reading.times == [5])
    #expect(reading.unreadable[kind] == 1)
    #expect(reading.unreadable.total == 1)
  }

  @Test func `A body that ends within a line is cut`() {
    let reading = Reading(good + "\n" + good.dropLast(4))
    #expect(reading.times == [5])
    #expect(reading.unreadable[.cut] == 1)
    #expect(reading.unreadable.sentence == "Not everything could be read: 1 line cut off.")
  }

  @Test func `Events before damage in a line are kept`() {
    let reading = Reading(
      #"{"window_id":"w","data":[{"type":0,"data":{},"timestamp":5},{"type":]}"# + "\n" + good)
    #expect(reading.times == [5])
    #expect(reading.unreadable[.line] == 1)
  }

  @Test func `A damaged text over many lines goes on behind the damage`() {
    let reading = Reading("[\n\(good),\n{\"a\":]}\n" + good.replacing("5}", with: "6}") + "\n]")
    #expect(reading.times == [5, 6])
    #expect(!reading.unreadable.isEmpty)
  }

  @Test func `Raw control characters in strings are read`() throws {
    var reading = Reading(
      "[\"w\",{\"type\":5,\"data\":{\"tag\":\"a\u{1}\tb\",\"payload\":{}},\"timestamp\":5}]")
    guard case .custom(let custom) = try reading.content() else { throw UnexpectedEvent() }
    #expect(custom.tag == "a\u{1}\tb")
  }

  @Test func `A body in gzip that is cut gives what it has`() {
    let body = Array(repeating: good, count: 2_000).enumerated().map { place, line in
      line.replacing("5}", with: "\(place)}")
    }
    let packed = Gzip.packed(Array(body.joined(separator: "\n").utf8))
    let cut = Reading(Array(packed.prefix(packed.count / 2)))
    #expect((1..<2_000).contains(cut.times.count))
    #expect(cut.unreadable[.cut] >= 1)
    var damaged = packed
    for place in (packed.count / 2)..<(packed.count / 2 + 8) { damaged[place] = 0xFF }
    #expect(Reading(damaged).unreadable[.gzip] == 1)
  }

  @Test func `Without damage there is nothing to say`() {
    #expect(Reading(good).unreadable.sentence == nil)
    #expect(Reading("").unreadable.sentence == nil)
    #expect(Reading("[]").unreadable.sentence == nil)
    #expect(Reading(#"{"snapshots":[]}"#).unreadable.sentence == nil)
  }

  @Test func `The sentence names every kind`() {
    var count = UnreadableCount()
    for kind in UnreadableKind.allCases {
      count.add(kind)
      count.add(kind)
    }
    #expect(
      count.sentence
        == "Not everything could be read: 2 lines without events, 2 lines cut off, 2 events without a time, "
        + "2 events packed in an unknown way, 2 events with damaged compression, "
        + "2 events that unpack to too much, 2 events with damaged content, 2 events of too many windows, "
        + "2 parts beyond the size limit.")
  }
}
