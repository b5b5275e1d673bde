import Foundation
import Recordings

/// Carries a request to a host and its answer back, whatever its status. Throws only what kept an answer from
/// arriving whole. The last function is called when the request has left.
struct Transport: Sendable {
  var send:
    @Sendable (APIRequest, PostHogHost, @escaping @Sendable () -> Void) async throws(FetchFailure) -> Answer
  var shutdown: @Sendable () async -> Void = {}
}

extension Transport {
  /// The same, so many calls at a time; the others wait in their order.
  func limited(to count: Int) -> Transport {
    let gate = CallGate(count: count)
    return Transport(
      send: { (request, host, sent) throws(FetchFailure) in
        try await gate.enter()
        do throws(FetchFailure) {
          let answer = try await send(request, host, sent)
          await gate.leave()
          return answer
        } catch {
          await gate.leave()
          throw error
        }
      }, shutdown: shutdown)
  }
}

/// What came back.
struct Answer: Sendable {
  var status: Int
  var contentType: String?
  var retryAfter: String?
  /// What a `Retry-After` in seconds counts from.
  var receivedAt: Date
  var body: [UInt8]

  var text: JSONText { JSONText(body) }

  /// The moment that `Retry-After` names.
  var retryAt: Date? { retryAfter.flatMap { RetryAfter.date(from: $0, now: receivedAt) } }
}

/// A call before it has a host and a key.
struct APIRequest: Hashable, Sendable {
  enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  var method: Method
  /// Percent-encoded, from `/api/` on.
  var path: String
  var query: QueryString
  var body: JSONText?

  init(_ method: Method, _ path: String, query: QueryString = QueryString(), body: JSONText? = nil) {
    self.method = method
    self.path = path
    self.query = query
    self.body = body
  }

  /// Path and query, as the request line carries them.
  var target: String { query.isEmpty ? path : path + "?" + query.text }
}
