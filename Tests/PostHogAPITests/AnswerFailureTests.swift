import Foundation
import Recordings
import Testing

@testable import PostHogAPI

@Suite("From status and body to failure")
struct AnswerFailureTests {
  private func failure(_ answer: Answer) -> FetchFailure? { AnswerFailure.failure(of: answer) }

  @Test(arguments: [401, 403])
  func `The code counts before the status: older servers answer a bad key with 403`(_ status: Int) {
    #expect(failure(.error(status, "authentication_failed", "…")) == .keyRejected)
    #expect(failure(.error(status, "not_authenticated", "…")) == .noKey)
  }

  @Test(arguments: [
    (
      "API key missing required scope 'session_recording:read'",
      FetchFailure.missingScope("session_recording:read")
    ),
    ("This action does not support Personal API Key access", .keyNotSupported),
    ("This action does not support personal API key access", .keyNotSupported),
    ("API key does not have access to the requested project: ID 2.", .projectForbidden),
    ("You don't have access to the project.", .projectForbidden),
    (
      "You do not have viewer access to this resource.",
      .forbidden(detail: "You do not have viewer access to this resource.")
    ),
  ])
  func `What a 403 forbids`(_ detail: String, _ expected: FetchFailure) {
    #expect(failure(.error(403, "permission_denied", detail)) == expected)
  }

  @Test func `Retry-After in seconds, as a date, or only in the words`() {
    let detail = "Request was throttled. Expected available in 46 seconds."
    let at = { (seconds: Double) in FetchFailure.throttled(until: Answer.moment.addingTimeInterval(seconds)) }
    #expect(failure(.error(429, "throttled", detail, retryAfter: "55")) == at(55))
    #expect(
      failure(.error(429, "throttled", detail, retryAfter: "Mon, 12 Jan 1970 13:48:40 GMT")) == at(120))
    #expect(failure(.error(429, "throttled", detail)) == at(46))
    #expect(failure(.error(429, "throttled", "Slow down.")) == .throttled(until: nil))
    #expect(failure(.error(429, "throttled", "Slow down.", retryAfter: "soon")) == at(3600))
    #expect(failure(.error(429, "throttled", detail, retryAfter: "0")) == at(0))
    for header in [
      "99999999999999999999", "1e308", "inf", "nan", "3601", "-", "-1", "0x10", "1e1", "+5", "1.5.2",
      "Mon, 12 Jan 2199 13:48:40 GMT",
    ] {
      #expect(failure(.error(429, "throttled", detail, retryAfter: header)) == at(3600))
    }
    #expect(failure(.error(429, "throttled", detail, retryAfter: "3599")) == at(3599))
    #expect(failure(.error(429, "throttled", detail, retryAfter: "-1e400")) == at(3600))
    #expect(
      failure(.error(429, "throttled", "Expected available in 99999999999999999999999 seconds."))
        == at(3600))
  }

  @Test func `A 429 of the database is no rate limit`() {
    #expect(failure(.error(429, "throttled", "Query timeout exceeded. Try again later.")) == .queryTooHeavy)
    for detail in [
      "ClickHouse is at capacity. Try again later.", "Too many simultaneous queries. Try again later.",
      "Exceeded maximum concurrency limit: 3 for key: api:query:per-team:7 and task: x",
      "Too many queries are running right now — please try again in a moment.",
    ] {
      #expect(failure(.error(429, "throttled", detail)) == .busy(until: nil))
    }
    #expect(failure(.error(512, "x", "…")) == .queryTooHeavy)
    #expect(failure(Answer(503, "", retryAfter: "2")) == .busy(until: Answer.moment.addingTimeInterval(2)))
  }

  @Test(arguments: [
    Answer.error(513, "memory_limit", "…"), .error(400, "too_many_bytes", "Limit for rows exceeded"),
    .error(504, "error", "Query has hit the max execution time before completing. See our docs."),
    .error(504, "error", "Query has reached the max memory limit before completing."),
  ])
  func `A query that takes too much is no failure of the server`(_ answer: Answer) {
    #expect(AnswerFailure.failure(of: answer) == .queryTooHeavy)
  }

  @Test(arguments: [
    // The answers come on 1970-01-12 at 13:46:40.
    ("What may be read today is spent. Resets at 00:00 UTC.", nil, 36_800),
    ("What may be read today is spent. Resets at 14:00 UTC.", nil, 800),
    ("Available again on 1970-01-13T00:00:00Z.", nil, 36_800), ("Spent.", "120", 120),
    ("API queries will be available again when the allowance resets.", nil, nil),
    ("It was available until 1970-01-01.", nil, nil), ("Back on 2199-01-01.", nil, nil),
    ("Spent.", "nan", nil),
    ("Back at 99:99 UTC.", nil, nil),
  ])
  func `A reading that is spent comes back when the server says`(
    _ detail: String, _ retryAfter: String?, _ seconds: Double?
  ) {
    let answer = Answer.error(402, "api_queries_quota_exceeded", detail, retryAfter: retryAfter)
    let until = seconds.map { Answer.moment.addingTimeInterval($0) }
    #expect(AnswerFailure.failure(of: answer) == .queryQuotaSpent(until: until))
  }

  @Test func `A 402 for another reason is a refusal`() {
    #expect(
      failure(.error(402, "payment_required", "Upgrade."))
        == .refused(Refusal(status: 402, detail: "Upgrade.")))
  }

  @Test(arguments: [
    (
      Answer(200, "<html>", contentType: "text/html"),
      FetchFailure.notPostHog(status: 200, contentType: "text/html")
    ),
    (Answer(404, "<html>", contentType: "text/html"), .notPostHog(status: 404, contentType: "text/html")),
    (Answer(502, "<html>", contentType: "text/html"), .serverFailed(status: 502, detail: nil)),
    (Answer(504, ""), .serverFailed(status: 504, detail: nil)),
    (
      Answer(500, #"{"error":"An internal error"}"#),
      .serverFailed(status: 500, detail: "An internal error")
    ),
    (Answer(410, #"{"error":"recording_deleted","deleted_by":"x"}"#), .gone),
    (Answer(405, ""), .refused(Refusal(status: 405, detail: ""))),
    (Answer(200, "hello", contentType: nil), .notPostHog(status: 200, contentType: nil)),
    (Answer(200, "\"hello\""), .notPostHog(status: 200, contentType: "application/json")),
    (Answer(200, ""), .unreadable(.cut)),
    (Answer(200, #"{"results":[{"id":"a"}"#), .unreadable(.cut)),
    (Answer(200, #"{"results":[{"id":"a"}}"#), .unreadable(.notJSON(offset: 22))),
    (Answer(200, #"{"hello":1}"#), .unreadable(.missing(field: "results"))),
    (Answer(200, #"{"results":{}}"#), .unreadable(.missing(field: "results"))),
  ])
  func `Bodies that are not the API's`(_ answer: Answer, _ expected: FetchFailure) throws {
    let endpoint = try Endpoint.recordings(ProjectID(1), .matching(RecordingsQuery()), from: nil)
    #expect(throws: expected) { try endpoint.value(of: answer) }
  }

  @Test func `A login page is no success of a write, an empty answer is`() throws {
    let endpoint = try Endpoint.markViewed(ProjectID(1), RecordingID("a"))
    try endpoint.value(of: Answer(204))
    try endpoint.value(of: .json(#"{"success":true}"#))
    #expect(throws: FetchFailure.notPostHog(status: 200, contentType: "text/html")) {
      try endpoint.value(of: Answer(200, "<html>", contentType: "text/html"))
    }
    #expect(throws: FetchFailure.serverFailed(status: 200, detail: nil)) {
      try endpoint.value(of: .json(#"{"success":false}"#))
    }
  }
}
