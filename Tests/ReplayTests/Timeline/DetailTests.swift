import Recordings
import Testing

@testable import Replay

@Suite struct DetailTests {
  private func shop() -> MadeRecording {
    var recording = MadeRecording()
    recording.load(
      "https://shop.test/cart?token=abc", "<button id='pay'>Pay</button><input id='p' type='password'>", at: 0
    )
    return recording
  }

  private func detail(_ recording: MadeRecording, _ kind: TimelineKind) -> [TimelineDetailLine] {
    var reader = recording.reader
    let entry = TimelineBuilder.timeline(of: &reader).0.entries.first { $0.kind == kind }
    return entry.map { TimelineDetail.text(of: $0, in: reader) } ?? []
  }

  private func section(_ title: String, _ lines: [TimelineDetailLine]) -> [String] {
    let rest = lines.drop { $0.style != .title || $0.text != title }.dropFirst()
    return rest.prefix { $0.style != .title }.map(\.text)
  }

  @Test func `A line of the console shows all of its text and its trace`() {
    var recording = shop()
    let payload: JSONValue = [
      "level": "error",
      "payload": [.string(JSONValue.string("x is undefined\n  in Cart").compact), "{\"a\":[1]}"],
      "trace": ["run (app.js:1:2)", "main (app.js:9:1)"],
    ]
    recording.event(6, ["plugin": "rrweb/console@1", "payload": payload], at: 900)
    let lines = detail(recording, .error)
    #expect(
      section("Text", lines) == ["x is undefined", "  in Cart", "{", "  \"a\": [", "    1", "  ]", "}"])
    #expect(section("Trace", lines) == ["run (app.js:1:2)", "main (app.js:9:1)"])
    #expect(section("Event", lines).contains("  \"type\": 6,"))
  }

  @Test func `A request shows headers and bodies, but nothing that lets somebody in`() {
    var recording = shop()
    recording.request(
      [
        "name": "https://shop.test/api/pay?apikey=s3cret1&step=2", "entryType": "resource",
        "initiatorType": "fetch", "method": "POST", "status": 500, "duration": 12,
        "requestHeaders": [
          "Authorization": "Bearer s3cret2", "Accept": "text/html", "Cookie": "sid=s3cret3",
        ],
        "requestBody": "{\"password\":\"s3cret4\",\"card\":\"***\"}",
        "responseBody": "token=s3cret5&ok=no",
      ], at: 500)
    let lines = detail(recording, .request)
    #expect(section("Request", lines).first == "Address: https://shop.test/api/pay?apikey=…&step=2")
    #expect(
      section("Request headers", lines) == [
        "Authorization: … (hidden by Reel)", "Accept: text/html", "Cookie: … (hidden by Reel)",
      ])
    #expect(
      section("Request body", lines) == [
        "{", "  \"password\": \"… (hidden by Reel)\",", "  \"card\": \"***\"", "}",
      ])
    #expect(section("Response body", lines) == ["token=…&ok=no"])
    #expect(lines.allSatisfy { !$0.text.contains("s3cret") })
    #expect(section("Event", lines).contains { $0.contains("hidden") })
  }

  @Test func `Of several requests in one event the line's own is shown`() {
    var recording = shop()
    let requests: [JSONValue] = [("a", 200), ("b", 404), ("c", 200)].map { name, status in
      [
        "name": .string("https://shop.test/api/\(name)"), "entryType": "resource", "initiatorType": "fetch",
        "method": "GET", "status": .integer(status), "responseBody": .string("body of \(name)"),
      ]
    }
    recording.event(6, ["plugin": "rrweb/network@1", "payload": ["requests": .array(requests)]], at: 500)
    var reader = recording.reader
    let failed = TimelineBuilder.timeline(of: &reader).0.entries.first { $0.status == 404 }
    let lines = failed.map { TimelineDetail.text(of: $0, in: reader) } ?? []
    #expect(section("Response body", lines) == ["body of b"])
  }

  @Test func `Packed parts of an event are shown opened`() {
    var recording = shop()
    let packed = Gzip.field(
      #"{"payload":{"level":"error","payload":["\"boom\""],"trace":[]},"plugin":"rrweb/console@1"}"#)
    recording.raw(
      "{\"type\":6,\"cv\":\"2024-10\",\"timestamp\":\(MadeRecording.start + 900),\"data\":\(packed)}")
    let lines = detail(recording, .error)
    #expect(section("Text", lines) == ["boom"])
    #expect(section("Event", lines).contains("    \"plugin\": \"rrweb/console@1\""))
  }

  @Test func `What was typed into a password field is not in the event either`() {
    var recording = shop()
    recording.input("p", "hunter2", at: 1_000)
    let lines = detail(recording, .input)
    #expect(lines.contains { $0.text.contains("\"source\": 5") })
    #expect(lines.allSatisfy { !$0.text.contains("hunter2") })
  }

  @Test func `Lines that no event tells say so`() {
    var recording = shop()
    recording.click("pay", at: 1_000)
    recording.click("pay", at: 90_000)
    recording.scroll(9, at: 99_000)
    let lines = detail(recording, .idle)
    #expect(lines.last?.style == .note)
    #expect(lines.last?.text.contains("No single event") == true)
  }

  @Test func `A detail is bounded and clean, however large and deep the event`() {
    var recording = shop()
    let long = String(repeating: "x\u{1B}[31m\u{202E}y\\n", count: 400_000)
    let nested = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    recording.raw(
      """
      {"type":6,"timestamp":\(MadeRecording.start + 900),"data":{"plugin":"rrweb/console@1","payload":\
      {"level":"error","payload":["\(long)","{\\"a\\":1"],"trace":["\(long)"]},"more":\(nested)}}
      """)
    let lines = detail(recording, .error)
    #expect(lines.count > 600 && lines.count <= 2_003)
    #expect(lines.reduce(0) { $0 + $1.text.utf8.count } <= 210_000)
    #expect(lines.contains { $0.text == "The rest is too long to be shown." })
    #expect(
      lines.allSatisfy { line in
        line.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" && $0.value != 0x7F }
      })
  }
}
