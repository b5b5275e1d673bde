import Foundation
import Recordings
import Testing

@Suite struct RowReaderTests {
  private func rows(_ text: String) throws -> [PageRow] {
    try #require(try JSONList<PageRow>(JSONText(text), in: "results").elements)
  }

  /// Without its raw row, which is what it is.
  private func recording(_ row: String) throws -> Recording {
    var recording = try #require(try rows("[\(row)]").first?.recording)
    recording.raw = .emptyObject
    return recording
  }

  @Test(arguments: [
    (#"{"id":"a","start_url":"/é\"x"}"#, #"{"id":"\u0061","start_url":"/\u00e9\"x"}"#),
    (#"{"id":"a","start_url":"/b"}"#, #" { "\u0069d" : "a" , "start\u005furl":"\/b" } "#),
    (#"{"id":"7","distinct_id":"8"}"#, #"{"id":7,"distinct_id":8}"#),
    (#"{"id":"a","recording_duration":12}"#, #"{"id":"a","recording_duration":" 12.9"}"#),
    (#"{"id":"a","recording_duration":-12}"#, #"{"id":"a","recording_duration":-1.2e1}"#),
    (#"{"id":"a","activity_score":0.25}"#, #"{"id":"a","activity_score":"2.5E-1"}"#),
    (#"{"id":"a","viewed":true}"#, #"{"id":"a","viewed":1}"#),
    (#"{"id":"a","viewed":false}"#, #"{"id":"a","viewed":"False"}"#),
    (#"{"id":"a","start_time":"2026-01-01T00:00:00Z"}"#, #"{"id":"a","start_time":1767225600000}"#),
    (
      #"{"id":"a","start_time":"2026-01-01T00:00:00Z"}"#,
      #"{"id":"a","start_time":"2026-01-01\u005400:00:00Z"}"#
    ),
    (#"{"id":"a","viewers":[]}"#, #"{"id":"a","viewers":{"b":1}}"#),
    (#"{"id":"a"}"#, #"{"id":"a","person":null,"viewed":null,"start_url":{},"click_count":[1]}"#),
    (#"{"id":"a"}"#, #"{"id":"a","a_name_that_is_longer_than_any_we_ask_for":1,"":2,"\ud800":3}"#),
    (
      #"{"id":"a","person":{"uuid":"u","distinct_ids":["b"],"properties":{"$os":"7"}}}"#,
      #"{"id":"a","person":{"uuid":"u","distinct_ids":["\u0062",null],"properties":{"$os":"7"}}}"#
    ),
  ])
  func `A row says the same however it is written`(_ plain: String, _ odd: String) throws {
    var (plain, odd) = (try recording(plain), try recording(odd))
    plain.person.properties = .emptyObject
    odd.person.properties = .emptyObject
    #expect(plain == odd)
  }

  @Test func `The last of a name counts, null among them, and of two persons nothing of the first`() throws {
    let row = try recording(
      #"""
      {"id":"x","id":"a","viewed":true,"viewed":null,"click_count":1,"click_count":2,"click_count":null,
       "start_url":"/a","start_url":null,
       "person":{"id":1,"name":"Ada","created_at":"2026-01-01","distinct_ids":["d"],"properties":{"$os":"iOS"}},
       "person":{"uuid":"u"}}
      """#)
    var expected = Recording(id: RecordingID("a"))
    expected.person.uuid = "u"
    #expect(row == expected)
  }

  @Test func `What a property is, is shown as it is, and another kind of value as JSON`() throws {
    let traits = try recording(
      #"{"id":"a","person":{"properties":{"$browser":"Firefox","$os":["x", 1],"$device_type":null}}}"#
    ).person.traits
    #expect(traits == PersonTraits(browser: "Firefox", os: #"["x",1]"#))
  }

  @Test func `A row that is broken inside its brackets leaves the others as they are`() throws {
    let rows = try rows(#"{"results":[{"id":"a"},{"id" "b"},{"id":"c","viewed":true}]}"#)
    #expect(rows.map(\.id?.text) == ["a", nil, "c"])
    #expect(rows[1] == .unreadable(UnreadableRow(reason: "not JSON", raw: JSONText(#"{"id" "b"}"#))))
    #expect(rows[2].isViewed)
  }

  @Test func `A page that is cut anywhere is no page`() {
    let page = Array(#"{"results":[{"id":"a","viewers":["é\n"],"person":{"id":-1.5}},{"id":"b"}]}"#.utf8)
    for length in 0..<page.count where length != 0 {
      #expect(throws: JSONProblem.self, "\(length) bytes") {
        try JSONList<PageRow>(JSONText(Array(page[..<length])), in: "results")
      }
    }
  }

  @Test func `Numbers with a fraction are read exactly`() throws {
    for number in [
      "0.1", "-0.3", "87.31", "123456789012.345", "0.000000000000001", "1.10", "99.99", "5", "1e3",
    ] {
      #expect(
        try recording(#"{"id":"a","activity_score":\#(number)}"#).activityScore == Double(number), "\(number)"
      )
    }
  }

  @Test(arguments: [
    "2026-11-27T11:08:29.622000", "2026-02-29T00:00:00", "1969-12-31T23:59:60.000001", "0000-01-01T24:59:00",
  ])
  func `A date is the same moment however its zone is written`(_ moment: String) {
    let date = ISODate.date(from: moment + "Z")
    #expect(date != nil)
    #expect(date == ISODate.date(from: moment + "+00:00"))
  }

  @Test func `What only looks like a date is none, wherever the wrong sign stands`() {
    for date in ["2026-11-27T11:08:29Z", "2026-11-27T11:08:29.622000Z"] {
      for place in date.indices.dropLast() {
        var wrong = date
        wrong.replaceSubrange(place...place, with: "x")
        #expect(ISODate.date(from: wrong) == nil, "\(wrong)")
      }
    }
    for wrong in [
      "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-32T00:00:00Z", "2026-01-01T00:60:00Z",
    ] {
      #expect(ISODate.date(from: wrong) == nil, "\(wrong)")
    }
  }

  @Test func `An id is written as it came, whatever one of its bytes is`() {
    let id = Array("01a21cb1-4636-7442-9f3a-6db7ede846c6".utf8)
    for place in id.indices {
      for byte in UInt8(0x20)...0x7E {
        var other = id
        other[place] = byte
        let text = String(decoding: other, as: UTF8.self)
        #expect(RecordingID(text).text == text)
      }
    }
  }

  @Test func `Broken letters are repaired, right ones stay`() throws {
    var row = Array(#"{"id":"a","start_url":"/büro?"}"#.utf8)
    #expect(try recording(String(decoding: row, as: UTF8.self)).startURL == "/büro?")
    let question = try #require(row.firstIndex(of: UInt8(ascii: "?")))
    row[question] = 0xFF
    let read = try JSONList<PageRow>(JSONText([UInt8(ascii: "[")] + row + [UInt8(ascii: "]")]), in: "results")
    #expect(read.elements?.first?.recording?.startURL == "/büro\u{FFFD}")
  }

  @Test(arguments: [1, 63, 64, 65, 200])
  func `A bracket that closes another one's makes the row none, however deep`(_ depth: Int) throws {
    let open = String(repeating: "[", count: depth - 1) + "{"
    let rows = try rows(#"[{"id":"a","x":\#(open)}\#(String(repeating: "]", count: depth - 1))}]"#)
    #expect(rows.first?.id?.text == "a")
    #expect(throws: JSONProblem.self) {
      try JSONList<PageRow>(
        JSONText(#"[{"id":"a","x":\#(open)]\#(String(repeating: "]", count: depth))]"#), in: "results")
    }
  }

  @Test func `Without an array of that name there are no rows`() throws {
    for text in [#"{"results":null}"#, #"{"result":[]}"#, "7", #"{"results":[],"results":{}}"#] {
      #expect(try JSONList<PageRow>(JSONText(text), in: "results").elements == nil, "\(text)")
    }
    #expect(try JSONList<PageRow>(JSONText("[]"), in: "results").elements == [])
  }
}
