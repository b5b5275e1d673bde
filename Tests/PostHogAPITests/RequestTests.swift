import Foundation
import Recordings
import Testing

@testable import PostHogAPI

@Suite("Requests")
struct RequestTests {
  private let project = ProjectID(7)

  private func target(_ listing: RecordingListing, _ mark: PageToken? = nil) throws -> String {
    try Endpoint.recordings(project, listing, from: mark).request.target
  }

  @Test func `What the server assumes by itself is not sent`() throws {
    #expect(try target(.matching(RecordingsQuery())) == "/api/projects/7/session_recordings/?limit=100")
  }

  @Test func `Lists are JSON, everything is percent-encoded`() throws {
    var query = RecordingsQuery(dateFrom: "-30d", order: .consoleErrorCount, ascending: true, limit: 2)
    query.sessionIDs = [RecordingID("a"), RecordingID("é\"")]
    query.properties = [.object(["key": "plan", "value": ["pro"]])]
    query.filterTestAccounts = true
    query.operand = .or
    #expect(
      query.queryString(from: nil).text == "date_from=-30d&session_ids=%5B%22a%22%2C%22%C3%A9%5C%22%22%5D"
        + "&properties=%5B%7B%22key%22%3A%22plan%22%2C%22value%22%3A%5B%22pro%22%5D%7D%5D"
        + "&filter_test_accounts=true&operand=OR&order=console_error_count&order_direction=ASC&limit=2")
  }

  @Test(arguments: [
    ("2024", "%222024%22"), ("1e5", "%221e5%22"), ("true", "%22true%22"), ("null", "%22null%22"),
    ("NaN", "%22NaN%22"), ("-7d", "-7d"), ("all", "all"),
    ("2026-11-20T08:00:00Z", "2026-11-20T08%3A00%3A00Z"),
    ("[1]", "%22%5B1%5D%22"),
  ])
  func `A text that would pass for JSON is sent as a JSON string`(_ text: String, _ sent: String) {
    #expect(
      RecordingsQuery(dateFrom: text, limit: 1).queryString(from: nil).text == "date_from=\(sent)&limit=1")
  }

  @Test func `A page goes on by cursor or by offset, never both`() throws {
    let listing = RecordingListing.matching(RecordingsQuery(limit: 5))
    #expect(try target(listing, .cursor("eyJ=")).hasSuffix("?limit=5&after=eyJ%3D"))
    #expect(try target(listing, .offset(10)).hasSuffix("?limit=5&offset=10"))
  }

  @Test func `A collection is asked without parameters, a synthetic playlist by fifties`() throws {
    let base = "/api/projects/7/session_recording_playlists/"
    #expect(try target(.collection(PlaylistID("abc")), .offset(50)) == base + "abc/recordings/")
    let synthetic = RecordingListing.synthetic(PlaylistID("synthetic-x"), count: 101)
    #expect(try target(synthetic) == base + "synthetic-x/recordings/?limit=50")
    #expect(try target(synthetic, .offset(100)) == base + "synthetic-x/recordings/?limit=50&offset=100")
  }

  @Test(arguments: ["", ".", ".."])
  func `An id never makes another path`(_ id: String) {
    #expect(throws: FetchFailure.notFound) { try Endpoint.delete(project, RecordingID(id)) }
    #expect(throws: FetchFailure.notFound) { try Endpoint.playlist(project, PlaylistID(id)) }
  }

  @Test func `A slash in an id stays in its segment`() throws {
    let request = try Endpoint.delete(project, RecordingID("a/../b?c#d")).request
    #expect(request.target == "/api/projects/7/session_recordings/a%2F..%2Fb%3Fc%23d/")
  }

  @Test func `Playlist parameters that mean something by being there are left out`() {
    #expect(PlaylistsQuery().queryString.text == "limit=100")
    let query = PlaylistsQuery(
      limit: 10, offset: 20, order: .created, descending: false, search: "a b", mine: true, pinned: true,
      createdBy: 3)
    #expect(
      query.queryString.text
        == "limit=10&offset=20&order=created_at&user=true&pinned=true&created_by=3&search=a%20b")
    #expect(
      PlaylistsQuery.holding(RecordingID("r")).queryString.text
        == "limit=100&type=collection&collection_type=custom&session_recording_id=r")
  }
}

@Suite("Pages")
struct PagingTests {
  private func next(_ body: String, _ listing: RecordingListing, _ mark: PageToken? = nil) throws
    -> PageToken?
  {
    try Endpoint.recordings(ProjectID(1), listing, from: mark).value(of: .json(body)).next
  }

  private let matching = RecordingListing.matching(RecordingsQuery(limit: 2))
  private let rows = #""results":[{"id":"a"},{"id":"b"},{"id":"c"}]"#

  @Test func `Newer servers give a cursor, older ones are paged by offset`() throws {
    #expect(try next(#"{\#(rows),"has_next":true,"next_cursor":"c"}"#, matching) == .cursor("c"))
    #expect(try next(#"{\#(rows),"has_next":false,"next_cursor":"c"}"#, matching) == nil)
    // One row more than asked for is a recording that was asked for by id: it is not of the offset.
    #expect(try next(#"{\#(rows),"has_next":true}"#, matching) == .offset(2))
    #expect(try next(#"{\#(rows),"has_next":true}"#, matching, .offset(4)) == .offset(6))
  }

  @Test func `An empty page that claims more and has a cursor is the last one`() throws {
    #expect(try next(#"{"results":[],"has_next":true,"next_cursor":"c"}"#, matching, .cursor("b")) == nil)
  }

  @Test(
    arguments: [
      "[]", #"{"results":[],"has_next":true}"#, #"{"results":[]}"#, #"{"results":[],"has_next":null}"#,
      #"{"results":[{"id":"a"}]}"#, #"{"results":[{"id":"a"}],"has_next":"x","next":null}"#,
      #"{"has_next":false}"#, #"{"results":{},"has_next":false}"#,
    ], [nil, PageToken.cursor("c"), .offset(4)])
  func `A page that does not say whether more follow, or where, is no end of a list`(
    body: String, mark: PageToken?
  ) throws {
    #expect(throws: FetchFailure.self) { try next(body, matching, mark) }
  }

  @Test func `The oldest servers answer all there is, as an array, and no further page`() throws {
    #expect(try next(#"[{"id":"a"}]"#, matching) == nil)
    #expect(throws: FetchFailure.self) { try next(#"[{"id":"a"}]"#, matching, .cursor("c")) }
    #expect(try next(#"{"results":[],"next":null}"#, matching) == nil)
    #expect(try next(#"{\#(rows),"next":"https://a.test/?offset=2"}"#, matching) == .offset(2))
  }

  @Test(arguments: [
    RecordingListing.collection(PlaylistID("p")), .synthetic(PlaylistID("synthetic-x"), count: 101),
  ])
  func `An empty array is no page of a playlist`(listing: RecordingListing) throws {
    #expect(throws: FetchFailure.unreadable(.missing(field: "results"))) { try next("[]", listing) }
  }

  @Test(
    arguments: [
      "[]", #"{"results":[]}"#, #"{"results":[],"next":"https://a.test/?offset=200"}"#,
      #"{"results":[{"short_id":"p"}],"next":7}"#,
    ])
  func `A page of playlists that does not say what follows is no end of them`(body: String)
    throws
  {
    let query = PlaylistsQuery(offset: 100)
    #expect(throws: FetchFailure.self) { try Endpoint.playlists(ProjectID(1), query).value(of: .json(body)) }
  }

  @Test func `A collection has one page, though the server promises more`() throws {
    let body = #"{\#(rows),"has_next":true,"next_cursor":"c"}"#
    #expect(try next(body, .collection(PlaylistID("p"))) == nil)
  }

  @Test func `A synthetic playlist goes on to its count, also past short pages`() throws {
    let listing = RecordingListing.synthetic(PlaylistID("synthetic-x"), count: 101)
    #expect(try next(#"{"results":[],"has_next":false}"#, listing) == .offset(50))
    #expect(try next(#"{"results":[]}"#, listing, .offset(50)) == .offset(100))
    #expect(try next(#"{"results":[]}"#, listing, .offset(100)) == nil)
  }
}

@Suite("Bodies of writes")
struct BodyTests {
  private func playlist(_ row: String) throws -> Playlist { try Playlist(row: JSONText(row)) }

  @Test func `Every change of a saved filter carries its filters, byte for byte`() throws {
    let filters = #"{ "order":"x", "unknown" : [1.50, "null"],"date_from":null }"#
    let saved = try playlist(#"{"short_id":"p","type":"filters","filters":\#(filters)}"#)
    #expect(PlaylistChange(deleted: true).body(for: saved).text == #"{"deleted":true,"filters":\#(filters)}"#)
    let replaced = PlaylistChange(name: "a\"b", filters: JSONText(#"{"a":1}"#))
    #expect(replaced.body(for: saved).text == #"{"name":"a\"b","filters":{"a":1}}"#)
  }

  @Test func `A change of a collection carries none`() throws {
    let collection = try playlist(#"{"short_id":"p","type":"collection","filters":{}}"#)
    #expect(
      PlaylistChange(description: "", pinned: false).body(for: collection).text
        == #"{"description":"","pinned":false}"#)
  }

  @Test func `A new playlist names its type, and only what is set`() {
    let new = NewPlaylist(name: "Été", type: .collection, folder: "A/B")
    #expect(new.body.text == #"{"name":"Été","type":"collection","_create_in_folder":"A/B"}"#)
  }

  @Test func `A bulk call takes so many ids and at least one`() throws {
    let ids = (0..<45).map { RecordingID("r\($0)") }
    let request = try Endpoint.bulkAdd(ProjectID(1), [RecordingID("a")], to: PlaylistID("p")).request
    #expect(request.target == "/api/projects/1/session_recording_playlists/p/recordings/bulk_add/")
    #expect(request.body?.text == #"{"session_recording_ids":["a"]}"#)
    for wrong in [[], Array(ids.prefix(21))] {
      #expect(throws: FetchFailure.self) {
        try Endpoint.bulkRemove(ProjectID(1), wrong, from: PlaylistID("p"))
      }
    }
    let outcome = try Endpoint.bulkDelete(ProjectID(1), ids).value(
      of: .json(#"{"success":true,"deleted_count":44,"total_requested":45,"failed_ids":["r3"]}"#))
    #expect(outcome == BulkOutcome(done: 44))
  }
}
