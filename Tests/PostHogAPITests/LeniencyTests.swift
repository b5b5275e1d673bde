import Foundation
import Recordings
import Testing

@testable import PostHogAPI

@Suite("A stranger's data")
struct LeniencyTests {
  private func page(_ body: String) throws -> RecordingPage {
    try Endpoint.recordings(ProjectID(1), .matching(RecordingsQuery()), from: nil).value(of: .json(body))
  }

  private func recording(_ row: String) throws -> Recording {
    try #require(try page(#"{"results":[\#(row)],"has_next":false}"#).rows.first?.recording)
  }

  @Test func `Numbers may be strings, strings numbers, and bools either`() throws {
    let recording = try recording(
      #"{"id":123,"recording_duration":"1172.675","click_count":"7","active_seconds":12.9,"#
        + #""viewed":"true","ongoing":1,"matches_filters":"0","distinct_id":42,"start_url":true}"#)
    #expect(recording.id.text == "123")
    #expect(recording.duration == 1172)
    #expect(recording.clickCount == 7)
    #expect(recording.activeSeconds == 12)
    #expect(recording.viewed == true)
    #expect(recording.ongoing == true)
    #expect(recording.matchesFilters == false)
    #expect(recording.distinctID == "42")
    #expect(recording.startURL == "true")
  }

  @Test func `What cannot be meant reads as not said`() throws {
    let recording = try recording(
      #"{"id":"a","recording_duration":{"s":1},"click_count":1e400,"viewed":"maybe","viewers":"bob","#
        + #""start_time":"yesterday","end_time":[],"person":"Ada","keypress_count":"NaN","activity_score":null}"#
    )
    #expect(recording.duration == nil)
    #expect(recording.clickCount == nil)
    #expect(recording.viewed == nil)
    #expect(recording.viewers == [])
    #expect(recording.startTime == nil)
    #expect(recording.endTime == nil)
    #expect(recording.keypressCount == nil)
    #expect(recording.person == RecordingPerson())
  }

  @Test(arguments: [
    (#"{"viewed":true}"#, "id: missing"), (#"{"id":null}"#, "id: missing"),
    (#"{"id":{}}"#, "id: not a text"),
    (#"{"id":""}"#, "id: not a text"), ("null", "not an object"), ("7", "not an object"),
    ("[]", "not an object"),
  ])
  func `A row without an id is shown as such, and the others stay`(_ row: String, _ reason: String) throws {
    let page = try page(#"{"results":[{"id":"a"},\#(row),{"id":"b"}],"has_next":false}"#)
    #expect(page.rows.count == 3)
    #expect(page.rows[1] == .unreadable(UnreadableRow(reason: reason, raw: JSONText(row))))
    #expect(page.rows[2].recording?.id == RecordingID("b"))
  }

  @Test func `A row keeps its bytes as they came, unknown fields, order and spaces included`() throws {
    let row = #"{ "novelty" : [1, 2.50] , "id":"a", "person":{"properties":{ "b":1, "a":"\u00e9" }} }"#
    let recording = try recording(row)
    #expect(recording.raw.text == row)
    #expect(recording.person.properties.text == #"{ "b":1, "a":"\u00e9" }"#)
  }

  @Test func `The last of two members of one name counts`() throws {
    #expect(try recording(#"{"id":"a","id":"b"}"#).id == RecordingID("b"))
  }

  @Test func `Unknown enum values and odd counts leave a playlist readable`() throws {
    let body =
      #"{"count":"3","next":null,"results":[{"short_id":"p","type":"smart","pinned":1,"filters":null,"#
      + #""recordings_counts":{"collection":{"count":"4"},"saved_filters":7},"created_by":5},{"short_id":null},8]}"#
    let page = try Endpoint.playlists(ProjectID(1), PlaylistsQuery()).value(of: .json(body))
    let playlist = try #require(page.playlists.first)
    #expect(playlist.type == nil)
    #expect(playlist.pinned)
    #expect(playlist.count?.count == 4)
    #expect(playlist.createdBy == nil)
    #expect(page.unreadable.map(\.reason) == ["short_id: missing", "not an object"])
    #expect(page.total == 3)
  }

  @Test(
    arguments: [
      ("http://inner:8000/api/x/?limit=2&offset=40", 40), ("https://h/x/?offset=7&limit=2", 7),
      // What leads back is the end.
      ("https://h/x/?offset=0", nil),
    ])
  func `Where playlists go on is read from next, whatever host it names`(_ next: String, _ offset: Int?)
    throws
  {
    let body = #"{"count":9,"next":"\#(next)","results":[{"short_id":"p"}]}"#
    #expect(
      try Endpoint.playlists(ProjectID(1), PlaylistsQuery()).value(of: .json(body)).nextOffset == offset)
  }

  @Test func `Fewer playlists or recordings than none are as good as unknown`() throws {
    let body =
      #"{"count":-3,"next":null,"results":[{"short_id":"p","type":"collection","#
      + #""recordings_counts":{"collection":{"count":-21,"watched_count":-1}}}]}"#
    let page = try Endpoint.playlists(ProjectID(1), PlaylistsQuery()).value(of: .json(body))
    #expect(page.total == nil)
    #expect(page.playlists.first?.counts.collection.count == nil)
    #expect(page.playlists.first?.counts.collection.watchedCount == nil)
  }

  @Test func `Numbers are seconds, or milliseconds where they must be`() throws {
    let row = try JSONObject(
      JSONText(#"{"a":1731662368,"b":1731662368620,"c":"1731662368","d":1e300,"e":true}"#))
    #expect(row.date("a") == Date(timeIntervalSince1970: 1_731_662_368))
    #expect(row.date("b") == Date(timeIntervalSince1970: 1_731_662_368.62))
    #expect(row.date("c") == Date(timeIntervalSince1970: 1_731_662_368))
    #expect(row.date("d") == nil)
    #expect(row.date("e") == nil)
  }
}
