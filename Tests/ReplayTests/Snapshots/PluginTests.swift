import Recordings
import Testing

@testable import Replay

private func plugin(_ name: String, _ payload: String) -> Reading {
  Reading.event(6, #"{"plugin":"\#(name)","payload":\#(payload)}"#)
}

@Suite("Plugins")
struct PluginTests {
  @Test func `A line of the console`() throws {
    var reading = plugin(
      "rrweb/console@1",
      #"{"level":"warn","payload":["\"hi \\\"you\\\"\"","{\"a\":1}","plain"],"trace":["a.js:1"]}"#)
    guard case .console(let message) = try reading.content() else { throw UnexpectedEvent() }
    #expect(
      message
        == ConsoleMessage(level: "warn", arguments: [#"hi "you""#, #"{"a":1}"#, "plain"], trace: ["a.js:1"]))
  }

  @Test func `Requests as the recorder writes them`() throws {
    let request =
      #"{"name":"https://a.test/api","entryType":"resource","initiatorType":"fetch","method":"POST","status":422,"#
      + #""responseStatus":200,"startTime":10.5,"endTime":20,"duration":9.5,"timestamp":1700000000123,"#
      + #""transferSize":300,"requestBody":"{}","responseHeaders":{"x":"y"},"isInitial":true}"#
    var reading = plugin("rrweb/network@1", #"{"requests":[\#(request),{"url":"/b","responseStatus":0}]}"#)
    guard case .network(let requests) = try reading.content() else { throw UnexpectedEvent() }
    let first = try #require(requests.first)
    #expect((first.name, first.entryType, first.initiatorType) == ("https://a.test/api", "resource", "fetch"))
    #expect((first.method, first.status, first.time) == ("POST", 422, 1_700_000_000_123))
    #expect((first.startTime, first.endTime, first.duration, first.transferSize) == (10.5, 20, 9.5, 300))
    #expect(first.isInitial && first.requestBody?.text == "\"{}\"")
    #expect(first.responseHeaders?.text == #"{"x":"y"}"#)
    #expect(requests[1].name == "/b" && requests[1].status == nil && requests[1].time == nil)
  }

  @Test func `A request of 2023, whose members are numbers`() throws {
    var reading = plugin(
      "posthog/network@1",
      #"{"0":"navigation","1":1700000000000,"2":"https://a.test/","3":5,"15":90,"18":"navigation","21":404,"22":12,"39":85}"#
    )
    guard case .network(let requests) = try reading.content() else { throw UnexpectedEvent() }
    let request = try #require(requests.first)
    #expect((request.name, request.entryType) == ("https://a.test/", "navigation"))
    #expect((request.status, request.time, request.duration) == (404, 1_700_000_000_005, 85))
    #expect((request.endTime, request.transferSize) == (90, 12))
  }

  @Test func `Another plugin is told by its name`() throws {
    var reading = plugin("other@2", "[1]")
    guard case .otherPlugin("other@2", let payload) = try reading.content() else { throw UnexpectedEvent() }
    #expect(payload.text == "[1]")
  }

  @Test func `A plugin without a payload is damaged`() {
    var reading = Reading.event(6, #"{"plugin":"rrweb/console@1"}"#)
    #expect(reading.contents()[0] == nil)
    #expect(reading.unreadable[.content] == 1)
  }
}
