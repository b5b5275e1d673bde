import Recordings
import Testing

@testable import Replay

private func line(_ time: Int, _ tag: String, window: String = "w", more: String = "") -> String {
  #"["\#(window)",{"type":5,"data":{"tag":"\#(tag)","payload":{}},"timestamp":\#(time)\#(more)}]"# + "\n"
}

private func tags(_ reading: Reading) -> [String] {
  var reading = reading
  return reading.contents().map { event in
    if case .custom(let custom)? = event { custom.tag } else { "?" }
  }
}

@Suite("Order and duplicates")
struct OrderTests {
  @Test func `Events are sorted by time, and ties keep their order`() {
    let body = line(5, "c") + line(1, "a") + line(5, "d") + line(3, "b") + line(5, "e")
    #expect(tags(Reading(body)) == ["a", "b", "c", "d", "e"])
  }

  @Test func `Windows are merged by time`() {
    let body = line(2, "b") + line(4, "d") + line(1, "a", window: "v") + line(2, "c", window: "v")
    #expect(tags(Reading(body)) == ["a", "b", "c", "d"])
  }

  @Test func `Equal events of one time and window are one; the delay does not count`() {
    let body =
      line(1, "a") + line(1, "b") + line(1, "a") + line(2, "a") + line(1, "a", window: "v")
      + line(2, "a", more: #","delay":17"#) + line(2, "a", more: #", "delay" : 3"#)
      + line(2, "c", more: #","delay":1"#)
    let reading = Reading(body)
    #expect(reading.windows == ["w": [1, 1, 2, 2], "v": [1]])
    #expect(reading.reader.index.duplicates == 3)
  }

  @Test func `A batch that came twice is there once`() {
    let batch = (0..<500).map { line($0 / 7, "t\($0)") }.joined()
    let reading = Reading(batch + batch)
    #expect(tags(reading) == (0..<500).map { "t\($0)" })
    #expect(reading.reader.index.duplicates == 500)
  }

  @Test func `A late block says from where on its window changed`() {
    var reader = SnapshotReader()
    let add = { (reader: inout SnapshotReader, body: String) -> [WindowChange] in
      reader.append(Array(body.utf8))
      reader.endBody()
      return reader.updateIndex()
    }
    #expect(add(&reader, line(10, "a") + line(30, "c")) == [WindowChange(window: 1, firstChanged: 0)])
    #expect(add(&reader, line(40, "d")) == [WindowChange(window: 1, firstChanged: 2)])
    #expect(add(&reader, line(20, "b") + line(50, "e")) == [WindowChange(window: 1, firstChanged: 1)])
    #expect(add(&reader, line(30, "c") + line(20, "b")).isEmpty)
    #expect(add(&reader, line(1, "x", window: "v")) == [WindowChange(window: 2, firstChanged: 0)])
    #expect(reader.index.windows[0].events.map(\.time) == [10, 20, 30, 40, 50])
    #expect(reader.index.duplicates == 2)
  }

  @Test func `However blocks are cut and ordered, the same events result`() {
    var random = Seeded(state: 7)
    for _ in 0..<50 {
      let lines = (0..<60).map { line(Int.random(in: 0...40, using: &random), "t\($0 % 50)") }
      let whole = Reading(lines.joined())
      var reader = SnapshotReader()
      for block in stride(from: 0, to: 60, by: 12) {
        reader.append(Array(lines[block..<(block + 12)].joined().utf8))
        reader.endBody()
        let before = reader.index.windows.first?.events ?? []
        for change in reader.updateIndex() {
          let kept = reader.index.windows[0].events.prefix(change.firstChanged)
          #expect(Array(kept) == Array(before.prefix(change.firstChanged)))
        }
      }
      #expect(reader.index.eventsInTimeOrder() == whole.events)
      #expect(reader.index.duplicates == whole.reader.index.duplicates)
    }
  }
}

/// The same numbers every time.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
