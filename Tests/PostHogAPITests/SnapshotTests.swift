import Foundation
import Recordings
import Testing

@testable import PostHogAPI

@Suite("Snapshots")
struct SnapshotTests {
  private let project = ProjectID(7)
  private let id = RecordingID("rec")
  private let path = "/api/projects/7/session_recordings/rec/snapshots"

  private func listing(_ answer: Answer) throws -> SnapshotListing {
    try Endpoint.snapshotListing(project, id, from: nil).value(of: answer)
  }

  @Test func `A listing is asked for without parameters`() throws {
    #expect(try Endpoint.snapshotListing(project, id, from: nil).request.target == path)
    #expect(try Endpoint.snapshotListing(project, id, from: 20).request.target == path + "?offset=20")
  }

  @Test(arguments: [
    (SnapshotPart.blocks(3...22), "?source=blob_v2&start_blob_key=3&end_blob_key=22"),
    (.blob(key: "17-29"), "?source=blob&blob_key=17-29"), (.realtime, "?source=realtime"),
  ])
  func `A part is asked for by its keys`(_ part: SnapshotPart, _ query: String) throws {
    #expect(try Endpoint.snapshots(project, id, part).request.target == path + query)
  }

  @Test func `Sources have a kind, a key and times`() throws {
    let answer = Answer.json(
      """
      {"sources": [
        {"source": "blob_v2", "start_timestamp": "2026-01-02T03:04:05Z", "end_timestamp": null, "blob_key": "0"},
        {"source": "realtime", "blob_key": null}, {"source": "later"}, 5
      ], "replay_proxy_token": null}
      """)
    let start = Date(timeIntervalSince1970: 1_767_323_045)
    #expect(
      try listing(answer)
        == .sources([
          SnapshotSource(kind: .blobV2, key: "0", start: start), SnapshotSource(kind: .realtime),
          SnapshotSource(kind: .other("later")),
        ]))
  }

  @Test func `The oldest servers answer the snapshots themselves`() throws {
    let body = #"{"next": "https://x.test/api/snapshots?limit=20&offset=20", "result": {"snapshots": []}}"#
    #expect(try listing(.json(body)) == .body(Array(body.utf8), nextOffset: 20))
    let last = #"{"result": {"snapshots": [], "next": null}}"#
    #expect(try listing(.json(last)) == .body(Array(last.utf8), nextOffset: nil))
  }

  @Test(arguments: [#"{"detail": "x"}"#, "[]", "", "<html>"])
  func `Anything else is no listing`(_ body: String) {
    #expect(throws: FetchFailure.self) { try listing(Answer(200, body, contentType: "text/html")) }
  }

  @Test func `A body is given as it came, damaged or not; a login page is none`() throws {
    let endpoint = try Endpoint.snapshots(project, id, .realtime)
    #expect(try endpoint.value(of: Answer(200, "no JSON\n[", contentType: "application/jsonl")).count == 9)
    #expect(throws: FetchFailure.notPostHog(status: 200, contentType: "text/html")) {
      try endpoint.value(of: Answer(200, "<html>", contentType: "text/html"))
    }
  }

  @Test(arguments: [
    (410, #"{"error": "recording_deleted", "deleted_by": "x"}"#, FetchFailure.gone),
    (404, #"{"type": "invalid_request", "code": "not_found", "detail": "Recording not found"}"#, .notFound),
    (
      500, #"{"error": "An unexpected error has occurred. Please try again later."}"#,
      .serverFailed(
        status: 500, detail: "An unexpected error has occurred. Please try again later.")
    ),
  ])
  func `Refusals are told apart`(_ status: Int, _ body: String, _ failure: FetchFailure) throws {
    let endpoint = try Endpoint.snapshots(project, id, .blocks(0...0))
    #expect(throws: failure) { try endpoint.value(of: Answer(status, body)) }
  }
}
