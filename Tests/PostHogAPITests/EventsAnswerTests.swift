import Foundation
import Recordings
import Testing

@testable import PostHogAPI

@Suite("Answers about events")
struct EventsAnswerTests {
  private func answer(
    _ body: String, _ subject: EventsQuery.Subject = .telling, status: Int = 200
  ) throws -> EventsAnswer {
    let moment = Date(timeIntervalSince1970: 0)
    let query = EventsQuery(subject, of: [RecordingID("s")], from: moment, to: moment)
    return try Endpoint.events(ProjectID(1), query).value(of: Answer(status, body))
  }

  private func page(_ body: String, _ subject: EventsQuery.Subject = .telling) throws -> EventsPage {
    guard case .page(let page) = try answer(body, subject) else {
      throw FetchFailure.unreadable(.missing(field: "page"))
    }
    return page
  }

  /// A page of rows with some columns.
  private func rows(_ columns: String, _ rows: String, _ more: String = "") throws -> EventsPage {
    try page(#"{"columns": [\#(columns)], "results": [\#(rows)]\#(more)}"#)
  }

  private let columns = #""event", "timestamp", "$exception_types", "$exception_values""#

  /// The text of an exception with these types and values.
  private func text(_ types: String, _ values: String) throws -> String? {
    try rows(columns, #"["$exception", "2026-01-02T03:04:05Z", \#(types), \#(values)]"#).events.first?.event
      .text
  }

  @Test func `Columns are found by their names, in any order, with strange ones among them`() throws {
    let page = try rows(
      #""later", "properties.$current_url", "timestamp", "$session_id", "event", "uuid", "$window_id""#,
      #"[{"x": [1]}, "https://shop.test/a", "2026-01-02T03:04:05.250000Z", "s", "$pageview", "u", "w"]"#)
    let event = AnalyticsEvent(
      name: "$pageview", time: 1_767_323_045_250, window: "w", page: "https://shop.test/a")
    #expect(page == EventsPage(events: [QueriedEvent(uuid: "u", session: RecordingID("s"), event: event)]))
  }

  @Test func `Without the names of columns they stand as they were asked for`() throws {
    let page = try page(
      #"{"results": [["u", "s", "$screen", "2026-01-02T03:04:05Z", null, "Home", null, null, null, null, null]]}"#
    )
    #expect(
      page.events.first?.event == AnalyticsEvent(name: "$screen", time: 1_767_323_045_000, page: "Home"))
  }

  @Test(arguments: [
    (#"["TypeError", "Other"]"#, #"["x is undefined"]"#, "TypeError: x is undefined"),
    (#""[\"TypeError\"]""#, #""[\"a \\\"b\\\" c\"]""#, #"TypeError: a "b" c"#),
    (#""TypeError""#, #""x is undefined""#, "TypeError: x is undefined"),
    (#""Error""#, #""Error: it broke""#, "Error: it broke"), ("null", #""[\"only words\"]""#, "only words"),
    (#"["TypeError"]"#, "[]", "TypeError"), (#""[]""#, #""""#, nil), ("5", "null", "5"), ("[[1]]", "{}", nil),
  ])
  func `An error has a type and a message, whatever they are written as`(
    _ types: String, _ values: String, _ text: String?
  ) throws {
    #expect(try self.text(types, values) == text)
  }

  @Test func `Servers from before lists of errors tell a single one`() throws {
    let page = try rows(
      #""event", "timestamp", "$exception_types", "$exception_values", "$exception_type", "$exception_message""#,
      #"["$exception", "2026-01-02T03:04:05Z", null, null, "RangeError", "too deep"]"#)
    #expect(page.events.first?.event.text == "RangeError: too deep")
  }

  @Test(arguments: [
    ("2026-01-02T03:04:05.123456Z", 1_767_323_045_123), ("2026-01-01T19:04:05-08:00", 1_767_323_045_000),
    ("2026-01-01 19:04:05.5", 1_767_323_045_500), ("2026-01-02T03:04:05+00:00", 1_767_323_045_000),
  ])
  func `A time without an offset stands in the project's zone`(_ written: String, _ time: Int64) throws {
    let page = try rows(
      #""event", "timestamp""#, #"["x", "\#(written)"]"#, #", "timezone": "America/Los_Angeles""#)
    #expect(page.events.first?.event.time == time)
  }

  @Test func `What is clicked on is called by its text, its label or its tag`() throws {
    func label(_ text: String, _ chain: String) throws -> String? {
      let chain = JSONValue.string(chain).compact
      return try rows(
        #""event", "timestamp", "$el_text", "elements_chain""#,
        #"["$autocapture", "2026-01-02T03:04:05Z", \#(text), \#(chain)]"#
      ).events.first?.event.text
    }
    #expect(try label(#""Pay""#, "a:text=\"x\"") == "Pay")
    let chain = #"button.primary:attr__aria-label="Pay now"nth-child="1"text="Pay \"all\"";form:text="no""#
    #expect(try label("null", chain) == #"Pay "all""#)
    #expect(
      try label("null", #"button.primary:attr__aria-label="Pay now"nth-child="1";form:text="no""#)
        == "Pay now")
    #expect(try label("null", #"div.a.b:nth-child="1""#) == "div")
    #expect(try label("null", "") == nil)
    #expect(try label("null", #":="";;=""#) == nil)
  }

  @Test func `Rows that cannot be read are counted, and the others come`() throws {
    let page = try rows(
      #""event", "timestamp", "uuid""#,
      #"5, [], ["x", "2026-01-02T03:04:05Z", "u1", 1, 2, 3], ["x", "yesterday", "u2"], [null, 5, "u3"], {"a": []}, ["y", 1767323045, 7]"#
    )
    #expect(page.events.map(\.event.name) == ["x", "y"] && page.events.map(\.uuid) == ["u1", "7"])
    #expect(page.unreadable == 5)
  }

  @Test(arguments: [
    "1e400", "-1e400", "99999999999999999999", "\"nan\"", "true", "[]", "9e13", "\"9999-99-99\"",
  ])
  func `No number traps`(_ number: String) throws {
    let page = try rows(#""event", "timestamp", "uuid""#, #"["x", \#(number), \#(number)]"#)
    #expect(page.events.count + page.unreadable == 1)
  }

  @Test func `Of a text of ten megabytes a beginning is kept, of whole letters`() throws {
    let long = String(repeating: "ä", count: 5 << 20)
    let text = try #require(try text(#"["E"]"#, #"["\#(long)"]"#))
    #expect(text.utf8.count <= 410 && text.hasPrefix("E: ää") && !text.contains("\u{FFFD}"))
    let escaped = try #require(
      try self.text("null", "\"" + String(repeating: #"\ud83d\ude00"#, count: 500) + "\""))
    #expect(escaped.allSatisfy { $0 == "😀" } && escaped.count > 20)
    let listed = try #require(try self.text("null", #""[\"\#(String(repeating: "b", count: 5000))\"]""#))
    #expect(listed.utf8.count <= 400 && listed.allSatisfy { $0 == "b" })
  }

  @Test func `A page goes on behind its last row where there is more, and says where it cannot`() throws {
    let columns = #""event", "timestamp", "uuid""#
    let more = #", "hasMore": true"#
    let next = try rows(
      columns, #"["x", "2026-01-02T03:04:05Z", "u1"], ["x", "2026-01-02T03:04:06.000001+01:00", "u2"]"#, more)
    #expect(next.next == EventPlace(timestamp: "2026-01-02T03:04:06.000001+01:00", uuid: "u2"))
    let cut = try rows(columns, #"["x", "2026-01-02T03:04:05Z", null]"#, more)
    #expect(cut.next == nil && cut.isCut)
    let last = try rows(columns, #"["x", "2026-01-02T03:04:05Z", "u1"]"#, #", "hasMore": false"#)
    #expect(last.next == nil && !last.isCut)
  }

  @Test func `An observation tolerates every type`() throws {
    let page = try page(
      #"""
      {"columns": ["event", "timestamp", "scanner_output_title", "scanner_output_summary", "scanner_output_outcome"],
       "results": [["$recording_observed", "2026-01-02T03:04:05Z", "Trouble", ["x"], true],
                   ["$recording_observed", "2026-01-02T03:04:05Z", null, {"a": 1}, ""]]}
      """#, .observations)
    #expect(page.events.map(\.observation) == [RecordingObservation(title: "Trouble", outcome: "true"), nil])
  }

  @Test func `An answer may come later, and stands in its status when it is there`() throws {
    let later = #"{"query_status": {"id": "q1", "complete": false, "error": false, "results": null}}"#
    #expect(try answer(later, status: 202) == .later(id: "q1"))
    let done =
      #"{"query_status": {"id": "q1", "complete": true, "results": {"columns": ["event", "timestamp"], "results": []}}}"#
    #expect(try answer(done) == .page(EventsPage(events: [])))
  }

  @Test(arguments: [
    (200, #"{"query_status": {"id": "q", "error": true, "error_message": "No such column"}}"#, 200),
    (400, #"{"query_status": {"id": "q", "error": true, "error_message": "No such column"}}"#, 400),
    (200, #"{"results": null, "error": "No such column"}"#, 200),
    (400, #"{"type": "validation_error", "code": "invalid_input", "detail": "No such column"}"#, 400),
  ])
  func `A query that the server does not take is refused in its words`(
    _ status: Int, _ body: String, _ told: Int
  ) {
    #expect(throws: FetchFailure.refused(Refusal(status: told, detail: "No such column"))) {
      try answer(body, status: status)
    }
  }

  @Test(arguments: [
    "[]", "{}", "<html>", "", #"{"results": {}}"#, #"{"results": [[1,]]}"#, #"{"results": [["x""#,
    #"{"query_status": {"complete": false}}"#, #"{"query_status": {"complete": true, "id": "x"}}"#,
    #"{"columns": ["a", "b"], "results": []}"#,
  ])
  func `Anything else is no answer`(_ body: String) {
    #expect(throws: FetchFailure.self) { try answer(body) }
  }
}
