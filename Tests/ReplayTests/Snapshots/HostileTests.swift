import Recordings
import Testing

@testable import Replay

@Suite("Hostile recordings have bounds")
struct HostileTests {
  @Test(arguments: [
    ("1e300", IndexedEvent.latestTime), ("-1e300", -IndexedEvent.latestTime),
    ("9223372036854775808", IndexedEvent.latestTime), ("-9223372036854775809", -IndexedEvent.latestTime),
    ("999999999999999999", IndexedEvent.latestTime), ("1700000000000.75", 1_700_000_000_000),
    (#""1700000000000""#, 1_700_000_000_000), ("-5", -5), ("1e3", 1_000),
  ])
  func `Times stay within what JavaScript can express`(_ text: String, _ time: Int64) {
    #expect(Reading(#"["w",{"type":0,"data":{},"timestamp":\#(text)}]"#).times == [time])
  }

  @Test(arguments: ["9223372036854775808", "1e300", "-7", "null", "\"x\"", "{}", "9007199254740993", "NaN"])
  func `An id that is none is unknown`(_ id: String) throws {
    var reading = Reading.incremental(3, #""id":\#(id),"x":1,"y":2"#)
    guard case .scroll(let scroll) = try reading.content() else { throw UnexpectedEvent() }
    #expect(scroll == Scroll(id: .unknown, x: 1, y: 2))
  }

  @Test(arguments: ["1e999", "-1e999", "\"NaN\"", "\"inf\"", "nan", "[]"])
  func `A number that is not finite is none`(_ number: String) throws {
    var reading = Reading.incremental(2, #""type":2,"id":4,"x":\#(number),"y":\#(number)"#)
    guard case .interaction(let click) = try reading.content() else { throw UnexpectedEvent() }
    #expect(click == Interaction(kind: .click, id: 4))
  }

  @Test func `Types and sources that nobody knows are ignored`() throws {
    for body in [
      #"{"type":99,"data":{},"timestamp":1}"#, #"{"type":3,"data":{"source":1e30},"timestamp":1}"#,
    ] {
      var reading = Reading(body)
      guard case .ignored = try reading.content() else { throw UnexpectedEvent() }
    }
  }

  @Test func `Nesting of any depth ends`() {
    let deep = 10_000
    let lists = String(repeating: "[", count: deep) + String(repeating: "]", count: deep)
    #expect(Reading(lists).events.isEmpty)
    let holders = String(repeating: #"{"result":"#, count: deep) + "[]" + String(repeating: "}", count: deep)
    #expect(Reading(holders).events.isEmpty)
    var reading = Reading.event(2, #"{"node":\#(nested(deep))}"#)
    #expect(walk(&reading) == (1_024, .limited))
  }

  @Test func `A million nodes end at the limit`() {
    let children = Array(repeating: #"{"id":7,"type":3,"textContent":"x"}"#, count: 1_000_000)
    var reading = Reading.event(
      2, #"{"node":{"id":1,"type":0,"childNodes":[\#(children.joined(separator: ","))]}}"#)
    #expect(walk(&reading) == (200_000, .limited))
  }

  @Test func `A label of ten megabytes is read as far as it is asked for`() throws {
    let label = String(repeating: #"\u00e9*"#, count: 1_250_000)
    var reading = Reading.incremental(5, #""id":4,"text":"\#(label)","isChecked":false"#)
    guard case .input(let input) = try reading.content() else { throw UnexpectedEvent() }
    #expect(input.text.text(upTo: 100).utf8.count <= 100)
    #expect(input.text.text(upTo: 100).hasPrefix("é*é*"))
    #expect(input.text.length == 2_500_000)
    #expect(!input.text.isEmpty)
    var custom = Reading.event(5, #"{"tag":"\#(label)","payload":{}}"#)
    guard case .custom(let event) = try custom.content() else { throw UnexpectedEvent() }
    #expect(event.tag.utf8.count <= SnapshotText.usualLength)
  }

  @Test func `Windows beyond the limit are counted`() {
    let lines = (0..<1_100).map { #"["w\#($0)",{"type":0,"data":{},"timestamp":\#($0)}]"# }
    let reading = Reading(lines.joined(separator: "\n"))
    #expect(reading.reader.index.windows.count == 1_000)
    #expect(reading.unreadable[.window] == 100)
  }

  @Test func `Bytes beyond the limit are left out, and that is said`() {
    var limits = SnapshotLimits()
    limits.storedBytes = 1_000
    let line = #"["w",{"type":0,"data":{},"timestamp":5}]"# + "\n"
    let body = Array(String(repeating: line, count: 100).utf8)
    let reading = Reading(body, chunk: 100, limits: limits)
    #expect(reading.reader.bytes.count <= 1_000)
    #expect(reading.unreadable[.size] == 1)
    #expect(reading.unreadable.total - reading.unreadable[.cut] == 1)
  }

  private func nested(_ depth: Int) -> String {
    String(repeating: #"{"id":1,"type":2,"tagName":"p","childNodes":["#, count: depth)
      + String(repeating: "]}", count: depth)
  }

  private func walk(_ reading: inout Reading) -> (Int, SnapshotNodeReader.Outcome) {
    guard case .fullSnapshot(let full)? = reading.contents().first, let node = full.node else {
      return (0, .broken)
    }
    var (log, reader) = (NodeLog(), SnapshotNodeReader())
    let outcome = reader.read(node, into: &log)
    return (log.count, outcome)
  }
}
